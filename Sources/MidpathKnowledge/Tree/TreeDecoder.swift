internal import MidpathModel

/// Reads the text of a ``KnowledgeTree`` byte by byte, trusting nothing in it.
struct TreeDecoder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line = 0

  /// The bytes must outlive the decoder.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private var damage: KnowledgeTree.Damage { KnowledgeTree.Damage(position: position) }

  /// Passes over a fixed text.
  mutating func expect(_ text: String) throws(KnowledgeTree.Damage) {
    guard try take(text.utf8.count) == text else { throw damage }
  }

  /// Reads all documents, to the last byte.
  mutating func documents() throws(KnowledgeTree.Damage) -> [KnowledgeDocument] {
    let count = try number(endingWith: 0x3A)
    guard count >= 0 else { throw damage }
    var documents: [KnowledgeDocument] = []
    for _ in 0..<count { documents.append(try document()) }
    guard position == bytes.count else { throw damage }
    return documents
  }

  private mutating func document() throws(KnowledgeTree.Damage) -> KnowledgeDocument {
    try expect("D")
    let file = try take(try number(endingWith: 0x3A))
    let digest = try take(64)
    line = 0
    let root = try node(file: file, depth: 1)
    return KnowledgeDocument(file: file, digest: digest, root: root)
  }

  private mutating func node(file: String, depth: Int) throws(KnowledgeTree.Damage) -> KnowledgeNode
  {
    guard depth <= KnowledgeNode.depthLimit, position < bytes.count else { throw damage }
    let letter = bytes[position]
    position += 1
    line += try number(endingWith: 0x2C)
    let mark = SourceMark(file: file, line: line, column: try number(endingWith: 0x2C))
    let count = try number(endingWith: 0x3A)
    guard count >= 0, count <= bytes.count - position else { throw damage }
    switch letter {
    case 0x73:
      return KnowledgeNode(.scalar(try take(count)), mark: mark)
    case 0x78:
      return KnowledgeNode(.scalar(try hexadecimal(count)), mark: mark)
    case 0x71:
      var items: [KnowledgeNode] = []
      items.reserveCapacity(count)
      for _ in 0..<count { items.append(try node(file: file, depth: depth + 1)) }
      return KnowledgeNode(.sequence(items), mark: mark)
    case 0x6D:
      var entries: [KnowledgeNode.Entry] = []
      entries.reserveCapacity(count)
      for _ in 0..<count {
        let key = try node(file: file, depth: depth + 1)
        guard case .scalar(let name) = key.content else { throw damage }
        let value = try node(file: file, depth: depth + 1)
        entries.append(KnowledgeNode.Entry(key: name, mark: key.mark, value: value))
      }
      return KnowledgeNode(.mapping(entries), mark: mark)
    default:
      throw damage
    }
  }

  private mutating func number(endingWith end: UInt8) throws(KnowledgeTree.Damage) -> Int {
    var value = 0
    var digits = 0
    let isNegative = position < bytes.count && bytes[position] == 0x2D
    if isNegative { position += 1 }
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      guard digits < 9 else { throw damage }
      value = value * 10 + Int(bytes[position] - 0x30)
      digits += 1
      position += 1
    }
    guard digits > 0, position < bytes.count, bytes[position] == end else { throw damage }
    position += 1
    return isNegative ? -value : value
  }

  private mutating func take(_ count: Int) throws(KnowledgeTree.Damage) -> String {
    guard count >= 0, count <= bytes.count - position else { throw damage }
    defer { position += count }
    return String(
      decoding: UnsafeBufferPointer(rebasing: bytes[position..<(position + count)]), as: UTF8.self)
  }

  private mutating func hexadecimal(_ count: Int) throws(KnowledgeTree.Damage) -> String {
    let digits = Array(try take(count).utf8)
    var value: [UInt8] = []
    for index in stride(from: 0, to: digits.count - 1, by: 2) {
      guard
        let byte = UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16)
      else { throw damage }
      value.append(byte)
    }
    return String(decoding: value, as: UTF8.self)
  }
}

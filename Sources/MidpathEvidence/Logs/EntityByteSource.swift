import LogScan

/// A log that came through the ECC queue or an XML export, with its entities turned back.
///
/// The first 64 KiB decide: `&#13;` at the ends of lines, or many quotation marks and angle
/// brackets written as entities. Any other source passes through untouched.
struct EntityByteSource: ByteSource {
  /// Whether entities are turned back.
  let isEscaped: Bool

  private var base: any ByteSource
  private var head: [UInt8]
  private var headPosition = 0
  private var input: [UInt8]
  private var inputEnd = 0
  private var isAtEnd = false
  private var output: [UInt8] = []
  private var outputPosition = 0

  /// How much of the beginning decides.
  static let sniffedBytes = 64 << 10
  /// How many escaped lines or characters make an escaped log.
  static let threshold = 3

  /// Reads the beginning of `base` and decides; throws what `base` throws.
  init(sniffing base: any ByteSource) throws {
    var base = base
    head = try base.readPrefix(EntityByteSource.sniffedBytes)
    self.base = base
    isEscaped = EntityByteSource.isEscaped(head)
    input = [UInt8](repeating: 0, count: isEscaped ? 64 << 10 : 0)
  }

  var encoding: SourceEncoding { base.encoding }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard isEscaped else { return try readPlain(into: buffer) }
    while outputPosition == output.count, !isAtEnd { try refill() }
    let count = min(buffer.count, output.count - outputPosition)
    buffer.copyBytes(from: output[outputPosition..<(outputPosition + count)])
    outputPosition += count
    return count
  }

  /// Whether the beginning of a log shows that its entities are to be turned back.
  static func isEscaped(_ head: [UInt8]) -> Bool {
    var lineEnds = 0
    var others = 0
    head.withUnsafeBytes { bytes in
      var cursor = ByteCursor(bytes, 0..<bytes.count)
      while let place = cursor.find(UInt8(ascii: "&"), before: bytes.count) {
        cursor.move(to: place)
        if cursor.skip("&#13;") {
          if cursor.position == bytes.count || cursor.current == 0x0A { lineEnds += 1 }
        } else if cursor.starts(with: "&lt;") || cursor.starts(with: "&quot;")
          || cursor.starts(with: "&apos;") || cursor.starts(with: "&#39;")
          || cursor.starts(with: "&#10;")
        {
          others += 1
        }
        cursor.advance()
      }
    }
    // An ordinary log quotes XML now and then: then unescaped brackets stand beside.
    let plain = head.count { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "\"") }
    return lineEnds >= 1 && lineEnds * 2 >= min(threshold, lineCount(head))
      || others >= 10 * threshold && others > plain * 10
  }

  private static func lineCount(_ bytes: [UInt8]) -> Int { bytes.count { $0 == 0x0A } }

  private mutating func readPlain(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard headPosition < head.count else { return try base.read(into: buffer) }
    let count = min(buffer.count, head.count - headPosition)
    buffer.copyBytes(from: head[headPosition..<(headPosition + count)])
    headPosition += count
    if headPosition == head.count {
      head = []
      headPosition = 0
    }
    return count
  }

  /// Turns back the next piece; what may be the front of an entity waits for the next one.
  private mutating func refill() throws {
    let start = inputEnd
    // Taken out for the while, so that the source itself can be used beside it.
    var chunk: [UInt8] = []
    swap(&chunk, &input)
    defer { swap(&chunk, &input) }
    let count = try chunk.withUnsafeMutableBytes { bytes -> Int in
      try readPlain(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
    }
    let end = start + count
    isAtEnd = count == 0
    output.removeAll(keepingCapacity: true)
    outputPosition = 0
    inputEnd = chunk.withUnsafeMutableBytes { bytes in
      let used = EntityByteSource.turnBack(
        UnsafeRawBufferPointer(rebasing: bytes[..<end]), isLast: count == 0, into: &output)
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[used..<end]))
      return end - used
    }
  }

  private static let entities: [(text: StaticString, byte: UInt8?)] = [
    ("&#13;", nil), ("&#xd;", nil), ("&#xD;", nil), ("&#10;", 0x0A), ("&#xA;", 0x0A),
    ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27), ("&#39;", 0x27),
    ("&#34;", 0x22), ("&#9;", 0x09), ("&amp;", 0x26),
  ]
  private static let longestEntity = 6

  /// Appends `all` without entities and returns how many bytes were used up.
  private static func turnBack(
    _ all: UnsafeRawBufferPointer, isLast: Bool, into output: inout [UInt8]
  ) -> Int {
    var cursor = ByteCursor(all, 0..<all.count)
    while let place = cursor.find(UInt8(ascii: "&"), before: all.count) {
      output.append(contentsOf: all[cursor.position..<place])
      cursor.move(to: place)
      if !isLast, all.count - place < longestEntity { return place }
      if let entity = entities.first(where: { cursor.starts(with: $0.text) }) {
        if let byte = entity.byte { output.append(byte) }
        cursor.advance(entity.text.utf8CodeUnitCount)
      } else {
        output.append(UInt8(ascii: "&"))
        cursor.advance()
      }
    }
    output.append(contentsOf: all[cursor.position...])
    return all.count
  }
}

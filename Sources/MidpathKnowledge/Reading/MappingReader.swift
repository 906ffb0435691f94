internal import MidpathModel

/// Reads one map strictly: knows its keys, complains about all others.
struct MappingReader {
  let log: ReadingLog
  /// What the map describes, with its article, for complaints.
  let what: String
  let mark: SourceMark
  private let entries: [KnowledgeNode.Entry]

  /// Makes a reader; nil, with a complaint, when the node is no map.
  init?(_ node: KnowledgeNode, _ what: String, keys: [String], log: ReadingLog) {
    guard case .mapping(let entries) = node.content else {
      log.complain(node.mark, "\(what) is a map (key: value), not \(node.kindName)")
      return nil
    }
    self.log = log
    self.what = what
    mark = node.mark
    self.entries = entries
    for entry in entries where !keys.contains(entry.key) {
      let hint = Spelling.closest(to: entry.key, among: keys)
      let known = hint == nil ? "; it has: \(keys.joined(separator: ", "))" : ""
      log.complain(entry.mark, "unknown key '\(entry.key)' in \(what)\(known)", hint: hint)
    }
  }

  /// Complains when a list is not there or has nothing in it.
  func complainIfEmpty(_ key: String) {
    complainIfMissing(key)
    if let node = node(key), case .sequence(let items) = node.content, items.isEmpty {
      log.complain(node.mark, "the list '\(key)' is empty")
    }
  }

  /// The value of a key.
  func node(_ key: String) -> KnowledgeNode? { entries.first { $0.key == key }?.value }

  /// Where a key stands, or the map when it does not.
  func mark(of key: String) -> SourceMark { entries.first { $0.key == key }?.mark ?? mark }

  func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// The text of a key without line feeds at its end; nil when it is not there.
  func text(_ key: String) -> String? { markedText(key)?.text }

  /// The text of a key that must be there; empty, with a complaint, when it is not.
  func requiredText(_ key: String) -> String {
    if let text = text(key) { return text }
    complainIfMissing(key)
    return ""
  }

  /// Complains when a key is not there.
  func complainIfMissing(_ key: String) {
    if !has(key) { log.complain(mark, "\(what) needs '\(key)'") }
  }

  /// The text of a key with its place.
  func markedText(_ key: String) -> MarkedText? {
    guard let node = node(key) else { return nil }
    return MappingReader.text(of: node, named: "'\(key)'", log: log)
  }

  /// The texts of a list; empty when the key is not there.
  func texts(_ key: String) -> [MarkedText] {
    guard let node = node(key) else { return [] }
    return list(node, key: key).compactMap {
      MappingReader.text(of: $0, named: "an item of '\(key)'", log: log)
    }
  }

  /// One text, or a list of texts.
  func textOrTexts(_ key: String) -> [MarkedText] {
    guard let node = node(key) else { return [] }
    complainIfEmpty(key)
    if case .scalar = node.content { return markedText(key).map { [$0] } ?? [] }
    return texts(key)
  }

  /// One value, or a list of values, any of which may be empty.
  func values(_ key: String) -> [String] {
    guard let node = node(key) else { return [] }
    if case .scalar(let value) = node.content { return [value] }
    complainIfEmpty(key)
    return list(node, key: key).compactMap { item in
      if case .scalar(let value) = item.content { return value }
      return MappingReader.text(of: item, named: "an item of '\(key)'", log: log)?.text
    }
  }

  /// The items of a list; empty when the key is not there.
  func items(_ key: String) -> [KnowledgeNode] {
    guard let node = node(key) else { return [] }
    return list(node, key: key)
  }

  /// `true` or `false`; nil when the key is not there.
  func flag(_ key: String) -> Bool? {
    guard let text = markedText(key) else { return nil }
    switch text.text {
    case "true": return true
    case "false": return false
    default:
      log.complain(text.mark, "'\(key)' is true or false, not '\(text.text)'")
      return nil
    }
  }

  /// A number of at least `least`; nil when the key is not there.
  func number(_ key: String, least: Double? = nil) -> Double? {
    guard let text = markedText(key) else { return nil }
    guard let value = Double(text.text), value.isFinite else {
      log.complain(text.mark, "'\(key)' is a number, not '\(text.text)'")
      return nil
    }
    if let least, value < least {
      log.complain(text.mark, "'\(key)' is at least \(least.formattedShortly)")
      return nil
    }
    return value
  }

  /// A whole number of at least 1; nil when the key is not there.
  func count(_ key: String) -> Int? {
    guard let text = markedText(key) else { return nil }
    guard let value = Int(text.text), value >= 1 else {
      log.complain(text.mark, "'\(key)' is a whole number from 1, not '\(text.text)'")
      return nil
    }
    return value
  }

  /// A span of time in seconds; nil when the key is not there.
  func duration(_ key: String) -> Double? {
    guard let text = markedText(key) else { return nil }
    if let seconds = SpanOfTime.seconds(text.text) { return seconds }
    log.complain(
      text.mark, "'\(key)' is a time such as 30s, 10m, 2h or 3d, not '\(text.text)'")
    return nil
  }

  /// One word of an enumeration; nil when the key is not there.
  func word<Word>(_ key: String, of type: Word.Type) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    markedText(key).flatMap { word($0, named: key, of: type) }
  }

  /// Words of an enumeration.
  func words<Word>(_ key: String, of type: Word.Type) -> [Word]
  where Word: RawRepresentable<String> & CaseIterable {
    texts(key).compactMap { word($0, named: key, of: type) }
  }

  private func word<Word>(_ text: MarkedText, named key: String, of type: Word.Type) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    if let word = Word(rawValue: text.text) { return word }
    let known = Word.allCases.map(\.rawValue)
    log.complain(
      text.mark, "unknown '\(key)' '\(text.text)'; it is \(known.joined(separator: ", "))",
      hint: Spelling.closest(to: text.text, among: known))
    return nil
  }

  private func list(_ node: KnowledgeNode, key: String) -> [KnowledgeNode] {
    if case .sequence(let items) = node.content { return items }
    log.complain(node.mark, "'\(key)' is a list, not \(node.kindName): write [ ... ]")
    return []
  }

  /// A node as text that is not empty.
  static func text(of node: KnowledgeNode, named name: String, log: ReadingLog) -> MarkedText? {
    guard case .scalar(let value) = node.content else {
      var advice = ""
      if case .mapping = node.content { advice = ": quote a text that contains ': '" }
      log.complain(node.mark, "\(name) is a text, not \(node.kindName)\(advice)")
      return nil
    }
    var text = Substring(value)
    while text.last?.isNewline == true { text = text.dropLast() }
    guard !text.isEmpty else {
      log.complain(node.mark, "\(name) is empty")
      return nil
    }
    if text.hasPrefix("TODO") { log.complain(node.mark, "\(name) is still to be filled in") }
    return MarkedText(String(text), mark: node.mark)
  }
}

extension Double {
  fileprivate var formattedShortly: String {
    self == rounded() && magnitude < 1e15 ? String(Int(self)) : String(self)
  }
}

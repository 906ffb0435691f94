/// A map whose keys an author chooses and whose values are texts.
enum TextMap {
  /// A key with its value, in the order of the file.
  struct Entry {
    let key: String
    let keyText: MarkedText
    let value: MarkedText
  }

  /// Reads such a map; empty values are taken.
  static func read(_ node: KnowledgeNode, named name: String, log: ReadingLog) -> [Entry] {
    guard case .mapping(let entries) = node.content else {
      log.complain(node.mark, "\(name) is a map (key: value), not \(node.kindName)")
      return []
    }
    return entries.compactMap { entry in
      guard case .scalar(let value) = entry.value.content else {
        log.complain(entry.value.mark, "'\(entry.key)' is a text, not \(entry.value.kindName)")
        return nil
      }
      return Entry(
        key: entry.key, keyText: MarkedText(entry.key, mark: entry.mark),
        value: MarkedText(value, mark: entry.value.mark))
    }
  }
}

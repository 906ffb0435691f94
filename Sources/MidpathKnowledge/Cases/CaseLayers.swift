internal import MidpathModel

/// What a case or a part does to the files laid down before it.
struct CaseLayers {
  /// The parts laid down first, in order.
  let uses: [MarkedText]
  let files: [TextMap.Entry]
  let append: [TextMap.Entry]
  let remove: [MarkedText]
  let records: [KnowledgeCase.Record]

  static let keys = ["uses", "files", "append", "remove", "instance"]

  /// Reads the keys that parts and cases share.
  init(_ map: MappingReader) {
    let log = map.log
    uses = map.texts("uses")
    files = map.node("files").map { TextMap.read($0, named: "'files'", log: log) } ?? []
    append = map.node("append").map { TextMap.read($0, named: "'append'", log: log) } ?? []
    remove = map.texts("remove")
    records = CaseLayers.records(map)
    for part in uses { log.refer(to: .casePart, part) }
    for path in files.map(\.keyText) + append.map(\.keyText) + remove {
      CaseLayers.checkPath(path, log: log)
    }
    for entry in files where entry.key.hasSuffix("/") && !entry.value.text.isEmpty {
      log.complain(entry.value.mark, "a folder has no text: leave the value empty")
    }
  }

  /// Whether there is anything in it.
  var isEmpty: Bool { uses.isEmpty && files.isEmpty && append.isEmpty && records.isEmpty }

  private static func records(_ map: MappingReader) -> [KnowledgeCase.Record] {
    guard let node = map.node("instance") else { return [] }
    guard case .mapping(let tables) = node.content else {
      map.log.complain(node.mark, "'instance' is a map (table: [records]), not \(node.kindName)")
      return []
    }
    return tables.flatMap { table -> [KnowledgeCase.Record] in
      guard case .sequence(let items) = table.value.content else {
        let message = "'\(table.key)' is a list of records, not \(table.value.kindName)"
        map.log.complain(table.value.mark, message)
        return []
      }
      return items.map { item in
        let fields = TextMap.read(item, named: "a record of \(table.key)", log: map.log)
        return KnowledgeCase.Record(
          table: table.key, fields: fields.reduce(into: [:]) { $0[$1.key] = $1.value.text })
      }
    }
  }

  private static func checkPath(_ path: MarkedText, log: ReadingLog) {
    let parts = path.text.split(separator: "/")
    if path.text.hasPrefix("/") || path.text.contains("\\") || parts.contains("..")
      || parts.isEmpty
    {
      log.complain(path.mark, "'\(path.text)' is no path below the evidence, with '/'")
    }
  }
}

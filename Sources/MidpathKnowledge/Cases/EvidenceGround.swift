internal import MidpathModel

/// The files of a case while its parts are laid down one upon the other.
struct EvidenceGround {
  let log: ReadingLog
  /// Whether all parts were there; otherwise nothing is missed that they may lay down.
  var isComplete = true
  private var contents: [String: String] = [:]
  private(set) var records: [KnowledgeCase.Record] = []

  init(log: ReadingLog) {
    self.log = log
  }

  /// The files in the order of their paths.
  var files: [KnowledgeCase.File] {
    contents.sorted { $0.key < $1.key }.map { KnowledgeCase.File(path: $0.key, content: $0.value) }
  }

  /// Adds, appends and removes what a case or part says, in this order.
  ///
  /// Records of a table replace those that parts laid down for the same table.
  mutating func lay(_ layers: CaseLayers) {
    for entry in layers.files { contents[entry.key] = entry.value.text }
    for entry in layers.append {
      guard let before = contents[entry.key] else {
        miss(entry.keyText, "append to")
        continue
      }
      let joint = before.isEmpty || before.hasSuffix("\n") ? "" : "\n"
      contents[entry.key] = before + joint + entry.value.text
    }
    for path in layers.remove {
      let below = path.text.hasSuffix("/") ? path.text : path.text + "/"
      let gone = contents.keys.filter { $0 == path.text || $0.hasPrefix(below) }
      if gone.isEmpty { miss(path, "remove") }
      for key in gone { contents[key] = nil }
    }
    let tables = Set(layers.records.map(\.table))
    records = records.filter { !tables.contains($0.table) } + layers.records
  }

  private func miss(_ path: MarkedText, _ purpose: String) {
    guard isComplete else { return }
    log.complain(
      path.mark, "no part laid down '\(path.text)' to \(purpose)",
      hint: Spelling.closest(to: path.text, among: contents.keys.sorted()))
  }
}

internal import MidpathModel

extension CaseExpectation {
  private static let keys = [
    "verdict", "first", "confirmed", "suspected", "not", "folded", "expected", "dangers", "proof",
    "answers", "stage", "unread",
  ]

  /// Reads the keys of `expect:`.
  mutating func read(_ node: KnowledgeNode, log: ReadingLog) {
    guard let map = MappingReader(node, "'expect'", keys: CaseExpectation.keys, log: log) else {
      return
    }
    verdict = map.word("verdict", of: Diagnosis.Verdict.self)
    first = map.markedText("first")
    confirmed = map.has("confirmed") ? map.texts("confirmed") : nil
    suspected = map.texts("suspected")
    not = map.texts("not")
    folded = map.texts("folded")
    expected = map.texts("expected")
    dangers = map.texts("dangers")
    unread = map.texts("unread")
    let causes =
      (confirmed ?? []) + suspected + not + folded + expected + (first.map { [$0] } ?? [])
    for cause in causes { log.refer(to: .cause, cause) }
    for danger in dangers { log.refer(to: .danger, danger) }
    for entry in entries("proof", map) {
      log.refer(to: .cause, entry.keyText)
      proof[entry.key] = entry.value
    }
    for entry in entries("answers", map) {
      log.refer(to: .question(inCondition: false), entry.keyText)
      log.refer(to: .choice(question: entry.key), entry.value)
      answers[entry.key] = entry.value
    }
    for entry in entries("stage", map) {
      log.refer(to: .sequence, entry.keyText)
      log.refer(to: .stage(sequence: entry.key), entry.value)
      stage[entry.key] = entry.value
    }
    checkSense(map)
  }

  private func entries(_ key: String, _ map: MappingReader) -> [TextMap.Entry] {
    map.node(key).map { TextMap.read($0, named: "'\(key)'", log: map.log) } ?? []
  }

  /// Complains about expectations that no diagnosis can meet.
  private func checkSense(_ map: MappingReader) {
    let unwanted = Set(not.map(\.text))
    for cause in (confirmed ?? []) + suspected + folded + (first.map { [$0] } ?? [])
    where unwanted.contains(cause.text) {
      map.log.complain(cause.mark, "'\(cause.text)' is expected and stands under 'not'")
    }
    if verdict == .healthy, first != nil || confirmed?.isEmpty == false || !suspected.isEmpty {
      map.log.complain(map.mark(of: "verdict"), "a healthy case has no cause")
    }
    if verdict == .cause, confirmed?.isEmpty == true {
      map.log.complain(map.mark(of: "confirmed"), "the verdict 'cause' needs a confirmed cause")
    }
  }
}

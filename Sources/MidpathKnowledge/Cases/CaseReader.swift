internal import MidpathModel

/// Reads cases and the parts that they share.
struct CaseReader {
  private var parts: [String: CasePart] = [:]
  private var pending: [Pending] = []

  /// The ids of the parts read so far.
  var partIDs: [String] { parts.keys.sorted() }

  /// A case whose parts are not laid down yet.
  private struct Pending {
    let map: MappingReader
    let layers: CaseLayers
    let expectation: CaseExpectation
  }

  /// Reads one part.
  mutating func readPart(_ node: KnowledgeNode, log: ReadingLog) {
    let keys = ["id", "title"] + CaseLayers.keys
    guard let map = MappingReader(node, "a part", keys: keys, log: log) else { return }
    map.complainIfMissing("id")
    guard let id = map.markedText("id") else { return }
    IdentifierForm.check(id, hasArea: false, log: log)
    if let other = parts[id.text] {
      log.complain(id.mark, "the part '\(id.text)' stands already at \(other.id.mark)")
      return
    }
    _ = map.text("title")
    parts[id.text] = CasePart(id: id, layers: CaseLayers(map))
  }

  /// Reads one case.
  mutating func readCase(_ node: KnowledgeNode, log: ReadingLog) {
    let keys = ["id", "title", "source", "now", "answers", "expect"] + CaseLayers.keys
    guard let map = MappingReader(node, "a case", keys: keys, log: log) else { return }
    map.complainIfMissing("expect")
    var expectation = CaseExpectation(mark: map.mark(of: "expect"))
    if let expect = map.node("expect") { expectation.read(expect, log: log) }
    pending.append(Pending(map: map, layers: CaseLayers(map), expectation: expectation))
  }

  /// Lays down the parts of all cases.
  func finish(log: ReadingLog) -> [KnowledgeCase] {
    for part in parts.values.sorted(by: { $0.id.mark.line < $1.id.mark.line }) {
      if uses(part.id.text, from: part.layers, seen: []) {
        log.complain(part.id.mark, "the part '\(part.id.text)' uses itself")
      }
    }
    return pending.map { finish($0, log: log) }
  }

  private func finish(_ pending: Pending, log: ReadingLog) -> KnowledgeCase {
    let map = pending.map
    let id = map.markedText("id")
    map.complainIfMissing("id")
    if let id { IdentifierForm.check(id, hasArea: false, log: log) }
    let answers = map.node("answers").map { TextMap.read($0, named: "'answers'", log: log) } ?? []
    if pending.layers.isEmpty, answers.isEmpty {
      log.complain(map.mark, "a case needs evidence: files, uses, instance or answers")
    }
    for answer in answers {
      log.refer(to: .question(inCondition: false), answer.keyText)
      if answer.value.text != "unknown" {
        log.refer(to: .choice(question: answer.key), answer.value)
      }
    }
    let now = map.markedText("now")
    if let now, CaseMoment.time(now.text) == nil {
      log.complain(now.mark, "'now' is a time such as '2024-03-01 09:00:00', not '\(now.text)'")
    }
    var ground = EvidenceGround(log: log)
    lay(pending.layers, on: &ground, seen: [])
    return KnowledgeCase(
      id: id?.text ?? "", title: map.requiredText("title"), source: map.requiredText("source"),
      now: now?.text, files: ground.files, records: ground.records,
      answers: answers.map {
        PersonAnswer(
          question: $0.key, choice: $0.value.text == "unknown" ? nil : $0.value.text)
      },
      expectation: pending.expectation, mark: map.mark)
  }

  private func lay(_ layers: CaseLayers, on ground: inout EvidenceGround, seen: Set<String>) {
    for use in layers.uses where !seen.contains(use.text) {
      guard let part = parts[use.text] else {
        ground.isComplete = false
        continue
      }
      lay(part.layers, on: &ground, seen: seen.union([use.text]))
    }
    ground.lay(layers)
  }

  private func uses(_ id: String, from layers: CaseLayers, seen: Set<String>) -> Bool {
    layers.uses.contains { use in
      if use.text == id { return true }
      guard !seen.contains(use.text), let part = parts[use.text] else { return false }
      return uses(id, from: part.layers, seen: seen.union([use.text]))
    }
  }
}

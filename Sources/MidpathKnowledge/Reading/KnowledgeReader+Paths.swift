internal import MidpathModel

extension KnowledgeReader {
  private static let questionKeys = [
    "id", "ask", "find-out", "cost", "sources", "answers", "unknown",
  ]
  private static let destinationKeys = ["next", "cause", "causes", "path", "end"]

  /// Reads a file with a path.
  func path(_ map: MappingReader) -> TroubleshootingPath {
    let id = id(map, "path")
    map.complainIfEmpty("questions")
    return TroubleshootingPath(
      id: id, title: map.requiredText("title"), summary: map.requiredText("summary"),
      symptoms: map.items("symptoms").compactMap(symptom),
      questions: map.items("questions").compactMap { question($0, path: id) },
      sources: map.texts("sources").map(\.text), mark: map.mark(of: "path"))
  }

  private func symptom(_ node: KnowledgeNode) -> Symptom? {
    guard let map = MappingReader(node, "a symptom", keys: ["id", "title"], log: log) else {
      return nil
    }
    return Symptom(id: id(map), title: map.requiredText("title"), mark: map.mark)
  }

  private func question(_ node: KnowledgeNode, path: String) -> Question? {
    let keys = KnowledgeReader.questionKeys
    guard let map = MappingReader(node, "a question", keys: keys, log: log) else { return nil }
    map.complainIfMissing("answers")
    map.complainIfMissing("unknown")
    let unknown = map.node("unknown").flatMap {
      MappingReader($0, "'unknown'", keys: KnowledgeReader.destinationKeys, log: log)
    }
    return Question(
      id: id(map), ask: map.requiredText("ask"), findOut: map.texts("find-out").map(\.text),
      answers: answers(map, path: path),
      whenUnknown: unknown.map { destination($0, path: path) } ?? .end(""),
      cost: map.number("cost", least: 0) ?? 2, sources: map.texts("sources").map(\.text),
      mark: map.mark)
  }

  private func answers(_ map: MappingReader, path: String) -> [Choice] {
    guard let node = map.node("answers") else { return [] }
    guard case .mapping(let entries) = node.content, !entries.isEmpty else {
      log.complain(node.mark, "'answers' is a map (yes: {...}, no: {...}), not \(node.kindName)")
      return []
    }
    return entries.compactMap { choice($0, path: path) }
  }

  private func choice(_ entry: KnowledgeNode.Entry, path: String) -> Choice? {
    let keys = ["title", "when", "excludes"] + KnowledgeReader.destinationKeys
    let word = MarkedText(entry.key, mark: entry.mark)
    if entry.key == "unknown" {
      log.complain(entry.mark, "'unknown' stands beside 'answers', not in it")
    }
    IdentifierForm.check(word, hasArea: false, log: log)
    guard let map = MappingReader(entry.value, "the answer '\(entry.key)'", keys: keys, log: log)
    else { return nil }
    let standard = ["yes": "Yes", "no": "No"][entry.key]
    if standard == nil, !map.has("title") {
      log.complain(entry.mark, "the answer '\(entry.key)' needs 'title'")
    }
    return Choice(
      id: entry.key, title: map.text("title") ?? standard ?? entry.key,
      when: map.node("when").flatMap(ConditionReader(log: log).condition),
      destination: destination(map, path: path),
      excludes: log.ids(.cause, map.texts("excludes")), mark: entry.mark)
  }

  /// Where an answer leads: exactly one of the keys.
  private func destination(_ map: MappingReader, path: String) -> Destination {
    let given = KnowledgeReader.destinationKeys.filter(map.has)
    guard let key = given.first, given.count == 1 else {
      let mistake = given.isEmpty ? "leads nowhere" : "leads to \(given.count) places"
      let keys = KnowledgeReader.destinationKeys.joined(separator: ", ")
      log.complain(map.mark, "\(map.what) \(mistake): it needs exactly one of \(keys)")
      return .end("")
    }
    if key == "causes" {
      let causes = map.texts("causes")
      map.complainIfEmpty("causes")
      if causes.count == 1 {
        let message = "one cause is written 'cause: \(causes[0].text)', which confirms it"
        log.complain(map.mark(of: key), message)
      }
      return .causes(log.ids(.cause, causes))
    }
    guard let text = map.markedText(key) else { return .end("") }
    switch key {
    case "next":
      log.refer(to: .questionOfPath(path), text)
      return .question(text.text)
    case "cause":
      log.refer(to: .cause, text)
      return .causes([text.text])
    case "path":
      log.refer(to: .path, text)
      return .path(text.text)
    default:
      return .end(text.text)
    }
  }
}

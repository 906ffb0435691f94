internal import MidpathModel

/// Reads conditions: what an author can say about evidence.
struct ConditionReader {
  let log: ReadingLog

  private static let forms = [
    "seen", "stage", "attempts", "config", "wrapper", "file", "fact", "record", "answer",
    "release", "os", "all", "any", "not",
  ]

  /// Reads one condition; nil, with a complaint, when it is none.
  func condition(_ node: KnowledgeNode) -> Condition? {
    guard case .mapping(let entries) = node.content else {
      log.complain(node.mark, "a condition is a map such as {seen: ID}, not \(node.kindName)")
      return nil
    }
    guard let entry = entries.first, entries.count == 1 else {
      let keys = entries.map { "'\($0.key)'" }.joined(separator: ", ")
      let mistake = entries.isEmpty ? "is empty" : "has the keys \(keys)"
      log.complain(
        node.mark, "a condition has one key, this one \(mistake): join several with all: [...]")
      return nil
    }
    let value = entry.value
    switch entry.key {
    case "seen": return seen(value)
    case "stage": return stage(value)
    case "attempts": return attempts(value)
    case "config": return parameter(value, nameKey: "parameter", form: "config")
    case "wrapper": return parameter(value, nameKey: "setting", form: "wrapper")
    case "file": return file(value)
    case "fact": return fact(value)
    case "record": return record(value)
    case "answer": return answer(value)
    case "release":
      let text = MappingReader.text(of: value, named: "'release'", log: log)
      return text.flatMap(range).map(Condition.release)
    case "os": return system(value)
    case "all": return list(value, "all").map(Condition.all)
    case "any": return list(value, "any").map(Condition.any)
    case "not": return condition(value).map(Condition.not)
    default:
      log.complain(
        entry.mark, "unknown condition '\(entry.key)'",
        hint: Spelling.closest(to: entry.key, among: ConditionReader.forms))
      return nil
    }
  }

  /// Reads a range of releases; nil, with a complaint, when a release in it is unknown.
  func range(_ text: MarkedText) -> ReleaseRange? {
    if let range = ReleaseRange(text.text) { return range }
    let words = text.text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let names = words.map { $0.filter(\.isLetter) }.filter { $0 != "p" && $0 != "hf" }
    let unknown = names.first { !Release.families.contains($0) }
    log.complain(
      text.mark, "unknown release '\(unknown ?? text.text)' in '\(text.text)'",
      hint: unknown.flatMap { Spelling.closest(to: $0, among: Release.families) })
    return nil
  }

  private func list(_ node: KnowledgeNode, _ form: String) -> [Condition]? {
    guard case .sequence(let items) = node.content else {
      log.complain(node.mark, "'\(form)' is a list of conditions, not \(node.kindName)")
      return nil
    }
    guard !items.isEmpty else {
      log.complain(node.mark, "the list '\(form)' is empty")
      return nil
    }
    let conditions = items.compactMap(condition)
    return conditions.count == items.count ? conditions : nil
  }

  private func seen(_ node: KnowledgeNode) -> Condition? {
    if case .scalar = node.content {
      guard let id = MappingReader.text(of: node, named: "'seen'", log: log) else { return nil }
      log.refer(to: .signature, id)
      return .seen(SignatureTest(signatures: [id.text]))
    }
    if case .sequence(let items) = node.content {
      let ids = items.compactMap { MappingReader.text(of: $0, named: "an id of 'seen'", log: log) }
      if items.isEmpty { log.complain(node.mark, "the list 'seen' is empty") }
      return ids.isEmpty ? nil : .seen(SignatureTest(signatures: log.ids(.signature, ids)))
    }
    let keys = ["signature", "scope", "at-least", "within", "near", "near-within", "alternates"]
    guard let map = MappingReader(node, "'seen'", keys: keys, log: log) else { return nil }
    map.complainIfMissing("signature")
    let signatures = log.ids(.signature, map.textOrTexts("signature"))
    let near = map.markedText("near")
    if let near { log.refer(to: .signature, near) }
    if near == nil, map.has("near-within") {
      log.complain(map.mark(of: "near-within"), "'near-within' needs 'near'")
    }
    let alternates = map.markedText("alternates")
    if let alternates { log.refer(to: .capture(signatures: signatures), alternates) }
    let scope = map.word("scope", of: SignatureTest.Scope.self) ?? .current
    let test = SignatureTest(
      signatures: signatures, scope: scope, atLeast: map.count("at-least") ?? 1,
      within: map.duration("within"), near: near?.text,
      nearSeconds: map.duration("near-within") ?? 600, alternates: alternates?.text)
    return signatures.isEmpty ? nil : .seen(test)
  }

  private func stage(_ node: KnowledgeNode) -> Condition? {
    guard let map = MappingReader(node, "'stage'", keys: ["sequence", "stage", "is"], log: log)
    else { return nil }
    for key in ["sequence", "stage", "is"] { map.complainIfMissing(key) }
    guard let sequence = map.markedText("sequence"), let stage = map.markedText("stage"),
      let outcome = map.word("is", of: StageTest.Outcome.self)
    else { return nil }
    log.refer(to: .sequence, sequence)
    log.refer(to: .stage(sequence: sequence.text), stage)
    return .stage(StageTest(sequence: sequence.text, stage: stage.text, outcome: outcome))
  }

  private func attempts(_ node: KnowledgeNode) -> Condition? {
    let keys = ["sequence", "at-least", "within"]
    guard let map = MappingReader(node, "'attempts'", keys: keys, log: log) else { return nil }
    map.complainIfMissing("sequence")
    map.complainIfMissing("at-least")
    guard let sequence = map.markedText("sequence"), let least = map.count("at-least") else {
      return nil
    }
    log.refer(to: .sequence, sequence)
    return .attempts(
      AttemptTest(sequence: sequence.text, atLeast: least, within: map.duration("within")))
  }

  private func answer(_ node: KnowledgeNode) -> Condition? {
    guard let map = MappingReader(node, "'answer'", keys: ["question", "is"], log: log) else {
      return nil
    }
    map.complainIfMissing("question")
    map.complainIfMissing("is")
    let choices = map.textOrTexts("is")
    guard let question = map.markedText("question"), !choices.isEmpty else { return nil }
    log.refer(to: .question(inCondition: true), question)
    return .answer(
      question: question.text, isOneOf: log.ids(.choice(question: question.text), choices))
  }

  private func system(_ node: KnowledgeNode) -> Condition? {
    guard let text = MappingReader.text(of: node, named: "'os'", log: log) else { return nil }
    if let system = OperatingSystem(rawValue: text.text) { return .system(system) }
    let known = OperatingSystem.allCases.map(\.rawValue)
    log.complain(
      text.mark, "unknown os '\(text.text)'; it is \(known.joined(separator: " or "))",
      hint: Spelling.closest(to: text.text, among: known))
    return nil
  }
}

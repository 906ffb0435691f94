internal import MidpathModel

extension KnowledgeReader {
  private static let causeKeys = [
    "id", "kind", "title", "explanation", "frequency", "os", "releases", "confirms", "suggests",
    "rules-out", "explains", "dangers", "settle", "fix", "verify", "sources",
  ]
  private static let dangerKeys = ["id", "text", "reason", "when", "check-first", "sources"]

  /// Reads one cause.
  func cause(_ node: KnowledgeNode) -> Cause? {
    let keys = KnowledgeReader.causeKeys
    guard let map = MappingReader(node, "a cause", keys: keys, log: log) else { return nil }
    let conditions = ConditionReader(log: log)
    return Cause(
      id: id(map, hasArea: true), kind: map.word("kind", of: Cause.Kind.self) ?? .cause,
      title: map.requiredText("title"), explanation: map.requiredText("explanation"),
      frequency: map.word("frequency", of: Cause.Frequency.self) ?? .occasional,
      systems: map.words("os", of: OperatingSystem.self),
      releases: map.markedText("releases").flatMap(conditions.range),
      confirms: map.items("confirms").compactMap(conditions.condition),
      suggests: map.items("suggests").compactMap { hint($0, conditions) },
      rulesOut: map.items("rules-out").compactMap(conditions.condition),
      explains: log.ids(.causeOrSignature, map.texts("explains")),
      dangers: log.ids(.danger, map.texts("dangers")), fix: map.items("fix").compactMap(step),
      verify: verification(map, conditions), sources: map.texts("sources").map(\.text),
      settle: map.text("settle") ?? "", mark: map.mark)
  }

  /// Reads one danger.
  func danger(_ node: KnowledgeNode) -> Danger? {
    let keys = KnowledgeReader.dangerKeys
    guard let map = MappingReader(node, "a danger", keys: keys, log: log) else { return nil }
    // A broken condition never holds; a missing one holds with the causes that name the danger.
    let when = map.node("when").map { ConditionReader(log: log).condition($0) ?? .any([]) }
    if when != nil { map.complainIfMissing("check-first") }
    map.complainIfEmpty("sources")
    return Danger(
      id: id(map), text: map.requiredText("text"), reason: map.requiredText("reason"),
      when: when, checkFirst: map.text("check-first") ?? "",
      sources: map.texts("sources").map(\.text), mark: map.mark)
  }

  private func hint(_ node: KnowledgeNode, _ conditions: ConditionReader) -> Hint? {
    guard let map = MappingReader(node, "a suggestion", keys: ["when", "strength"], log: log)
    else { return nil }
    map.complainIfMissing("when")
    let strength = map.word("strength", of: Hint.Strength.self) ?? .plain
    guard let condition = map.node("when").flatMap(conditions.condition) else { return nil }
    return Hint(condition: condition, strength: strength)
  }

  private func step(_ node: KnowledgeNode) -> FixStep? {
    if case .scalar = node.content {
      return MappingReader.text(of: node, named: "a fix step", log: log).map {
        FixStep(text: $0.text)
      }
    }
    guard
      let map = MappingReader(
        node, "a fix step", keys: ["do", "os", "unless", "instead"], log: log)
    else { return nil }
    let unless = map.markedText("unless")
    if let unless { log.refer(to: .danger, unless) }
    if map.has("instead"), unless == nil {
      log.complain(map.mark(of: "instead"), "'instead' needs 'unless'")
    }
    return FixStep(
      text: map.requiredText("do"), system: map.word("os", of: OperatingSystem.self),
      unless: unless?.text, instead: map.text("instead"))
  }

  private func verification(_ map: MappingReader, _ conditions: ConditionReader) -> Verification {
    guard let node = map.node("verify") else { return Verification(text: "") }
    if case .scalar = node.content { return Verification(text: map.text("verify") ?? "") }
    guard let inner = MappingReader(node, "'verify'", keys: ["text", "when"], log: log) else {
      return Verification(text: "")
    }
    return Verification(
      text: inner.requiredText("text"), when: inner.node("when").flatMap(conditions.condition))
  }
}

internal import MidpathModel

/// The conditions that look at files, parameters, facts and records.
extension ConditionReader {
  private static let comparisonKeys = ["is", "matches", "at-least", "at-most"]
  private static let parameterChecks = [
    "present", "empty", "duplicated", "placeholder", "encrypted",
  ]

  /// `config:` and `wrapper:`.
  func parameter(_ node: KnowledgeNode, nameKey: String, form: String) -> Condition? {
    let isWrapper = form == "wrapper"
    let flags = ConditionReader.parameterChecks + (isWrapper ? ["override"] : [])
    let checks = flags + ConditionReader.comparisonKeys
    guard let map = MappingReader(node, "'\(form)'", keys: [nameKey] + checks, log: log) else {
      return nil
    }
    map.complainIfMissing(nameKey)
    let names = map.textOrTexts(nameKey).map(\.text)
    guard let key = onlyCheck(of: map, among: checks), !names.isEmpty else { return nil }
    guard
      let check = flags.contains(key) ? flag(key, map) : comparison(key, map).map({ .value($0) })
    else { return nil }
    let test = ParameterTest(names: names, check: check)
    return isWrapper ? .wrapper(test) : .config(test)
  }

  private func flag(_ key: String, _ map: MappingReader) -> ParameterTest.Check? {
    guard let value = map.flag(key) else { return nil }
    switch key {
    case "present": return .present(value)
    case "empty": return .empty(value)
    case "duplicated": return .duplicated(value)
    case "placeholder": return .placeholder(value)
    case "encrypted": return .encrypted(value)
    default: return .override(value)
    }
  }

  /// `file:`.
  func file(_ node: KnowledgeNode) -> Condition? {
    let checks = ["exists", "empty"]
    guard let map = MappingReader(node, "'file'", keys: ["path"] + checks, log: log) else {
      return nil
    }
    map.complainIfMissing("path")
    let paths = map.textOrTexts("path")
    for path in paths where path.text.hasPrefix("/") || path.text.contains("\\") {
      log.complain(
        path.mark, "a path is below the agent folder, with '/': such as logs/wrapper.log")
    }
    guard let key = onlyCheck(of: map, among: checks), let value = map.flag(key), !paths.isEmpty
    else { return nil }
    let check: FileTest.Check = key == "exists" ? .exists(value) : .empty(value)
    return .file(FileTest(paths: paths.map(\.text), check: check))
  }

  /// `fact:`.
  func fact(_ node: KnowledgeNode) -> Condition? {
    let checks = ConditionReader.comparisonKeys
    guard let map = MappingReader(node, "'fact'", keys: ["name"] + checks, log: log) else {
      return nil
    }
    map.complainIfMissing("name")
    let key = onlyCheck(of: map, among: checks)
    guard let name = map.markedText("name") else { return nil }
    guard let fact = FactName(rawValue: name.text) else {
      let known = FactName.allCases.map(\.rawValue)
      log.complain(
        name.mark, "unknown fact '\(name.text)'",
        hint: Spelling.closest(to: name.text, among: known))
      return nil
    }
    guard let key, let comparison = comparison(key, map) else { return nil }
    return .fact(FactTest(name: fact, comparison: comparison))
  }

  /// `record:`.
  func record(_ node: KnowledgeNode) -> Condition? {
    let checks = ["exists"] + ConditionReader.comparisonKeys
    let keys = ["table", "where", "field"] + checks
    guard let map = MappingReader(node, "'record'", keys: keys, log: log) else { return nil }
    map.complainIfMissing("table")
    guard let key = onlyCheck(of: map, among: checks), let table = map.markedText("table") else {
      return nil
    }
    let filter = filter(map)
    if key == "exists" {
      if map.has("field") {
        log.complain(map.mark(of: "field"), "'field' goes with a comparison, not with 'exists'")
      }
      return map.flag(key).map {
        .record(RecordTest(table: table.text, filter: filter, check: .exists($0)))
      }
    }
    map.complainIfMissing("field")
    guard let field = map.markedText("field"), let comparison = comparison(key, map) else {
      return nil
    }
    let check = RecordTest.Check.field(field.text, comparison)
    return .record(RecordTest(table: table.text, filter: filter, check: check))
  }

  private func filter(_ map: MappingReader) -> [String: String] {
    guard let node = map.node("where") else { return [:] }
    return TextMap.read(node, named: "'where'", log: log).reduce(into: [:]) {
      $0[$1.key] = $1.value.text
    }
  }

  /// The one check of a condition; nil, with a complaint, when there is none or more than one.
  private func onlyCheck(of map: MappingReader, among checks: [String]) -> String? {
    let given = checks.filter(map.has)
    if given.count == 1 { return given[0] }
    let mistake = given.isEmpty ? "has no check" : "has \(given.count) checks"
    log.complain(
      map.mark, "\(map.what) \(mistake): it needs exactly one of \(checks.joined(separator: ", "))")
    return nil
  }

  private func comparison(_ key: String, _ map: MappingReader) -> Comparison? {
    switch key {
    case "is":
      let values = map.values(key)
      return values.isEmpty ? nil : .isOneOf(values)
    case "matches":
      let globs = map.textOrTexts(key).map(\.text)
      return globs.isEmpty ? nil : .matches(globs)
    case "at-least": return map.number(key).map(Comparison.atLeast)
    default: return map.number(key).map(Comparison.atMost)
    }
  }
}

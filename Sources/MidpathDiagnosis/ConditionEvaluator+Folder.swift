import MidpathModel

extension ConditionEvaluator {
  /// What a parameter of config.xml is.
  func judgeConfig(_ test: ParameterTest) -> Judgement {
    guard let parameters = evidence.parameters else { return .unknown(EvidenceKind.config.title) }
    let found = parameters.filter { parameter in
      test.names.contains { $0.caseInsensitiveEquals(parameter.name) }
    }
    if found.isEmpty, isConfigBroken { return .unknown("a config.xml that can be read whole") }
    let values = found.map { (value: $0.value, proof: $0.observation, isOverride: true) }
    return judge(test.check, values)
  }

  /// What a wrapper setting is.
  func judgeWrapper(_ test: ParameterTest) -> Judgement {
    guard let settings = evidence.wrapperSettings else {
      return .unknown("conf/wrapper.conf and conf/wrapper-override.conf")
    }
    let values = test.names.compactMap { settings[$0] }
      .map { (value: $0.value, proof: $0.observation, isOverride: $0.isOverride) }
    return judge(test.check, values)
  }

  private var isConfigBroken: Bool {
    evidence.facts[.configState]?.value == .text("malformed")
  }

  private typealias Setting = (value: String, proof: Observation, isOverride: Bool)

  private func judge(_ check: ParameterTest.Check, _ found: [Setting]) -> Judgement {
    let proof = found.map(\.proof)
    func outcome(_ isSo: Bool, wanted: Bool, _ shown: [Observation]) -> Judgement {
      Judgement(isSo == wanted ? .yes : .no, because: shown)
    }
    func those(_ fits: (Setting) -> Bool) -> [Observation] { found.filter(fits).map(\.proof) }
    switch check {
    case .present(let wanted): return outcome(!found.isEmpty, wanted: wanted, proof)
    case .duplicated(let wanted): return outcome(found.count > 1, wanted: wanted, proof)
    case .empty(let wanted):
      let empty = those { $0.value.isBlank }
      return outcome(found.isEmpty || !empty.isEmpty, wanted: wanted, empty.isEmpty ? proof : empty)
    case .placeholder(let wanted):
      let left = those { $0.value.isTemplateText }
      return outcome(!left.isEmpty, wanted: wanted, left.isEmpty ? proof : left)
    case .encrypted(let wanted):
      let hidden = those { $0.value.hasPrefix("encrypted:") }
      return outcome(!hidden.isEmpty, wanted: wanted, hidden.isEmpty ? proof : hidden)
    case .override(let wanted):
      let own = those(\.isOverride)
      return outcome(!own.isEmpty, wanted: wanted, own.isEmpty ? proof : own)
    case .value(let comparison):
      let fitting = those { comparison.accepts($0.value) }
      return Judgement(fitting.isEmpty ? .no : .yes, because: fitting.isEmpty ? proof : fitting)
    }
  }

  /// What a file or folder is; absent only when the folder it would lie in was listed.
  func judge(_ test: FileTest) -> Judgement {
    guard let entries = evidence.entries else { return .unknown("the agent folder itself") }
    let globs = test.paths.map { Glob($0) }
    let found = entries.values.filter { entry in globs.contains { $0.matches(entry.path) } }
      .sorted { $0.path < $1.path }
    let proof = found.prefix(3).map(observation)
    switch test.check {
    case .exists(let wanted):
      if !found.isEmpty { return Judgement(wanted ? .yes : .no, because: proof) }
      guard test.paths.allSatisfy(isParentListed) else { return notListed(test) }
      return Judgement(wanted ? .no : .yes)
    case .empty(let wanted):
      guard !found.isEmpty else { return notListed(test) }
      let isEmpty = found.allSatisfy { $0.isFolder ? $0.entries == 0 : $0.size == 0 }
      return Judgement(isEmpty == wanted ? .yes : .no, because: proof)
    }
  }

  private func notListed(_ test: FileTest) -> Judgement {
    .unknown("a listing of \(test.paths.joined(separator: " or ")) in the agent folder")
  }

  private func isParentListed(_ path: String) -> Bool {
    guard let slash = path.lastIndex(of: "/") else {
      return ["conf", "lib"].allSatisfy { evidence.entries?[$0]?.isFolder == true }
    }
    let parent = String(path[..<slash])
    if evidence.entries?[parent]?.isFolder == true { return true }
    guard let upper = parent.lastIndex(of: "/") else { return isParentListed(parent) }
    return evidence.entries?[String(parent[..<upper])]?.isFolder == true
  }

  private func observation(_ entry: FolderEntry) -> Observation {
    let text = entry.isFolder ? "folder with \(entry.entries) entries" : "\(entry.size) bytes"
    return Observation(source: .agentFolder, place: .file(entry.path), text: text)
  }

  /// What a fact is.
  func judge(_ test: FactTest) -> Judgement {
    guard let fact = evidence.facts[test.name] else { return .unknown(test.name.evidenceNeeded) }
    let isSo =
      switch fact.value {
      case .flag(let flag): test.comparison.accepts(flag ? "true" : "false")
      case .number(let number): test.comparison.accepts(number)
      case .text(let text): test.comparison.accepts(text)
      }
    return Judgement(isSo ? .yes : .no, because: [fact.observation])
  }

  /// What the records of an instance table say; a table that was not read is unknown.
  func judge(_ test: RecordTest) -> Judgement {
    guard let records = evidence.records[test.table] else { return .unknown(name(test)) }
    guard let filter = resolved(test.filter) else { return .unknown(EvidenceKind.config.title) }
    let found = records.filter { record in
      filter.allSatisfy { field, wanted in
        record.fields[field].map { Glob(wanted).matches($0) } ?? false
      }
    }
    let isHidden = records.contains { record in filter.keys.contains { record.fields[$0] == nil } }
    if found.isEmpty, isHidden { return .unknown(name(test)) }
    switch test.check {
    case .exists(let wanted):
      let shown = found.prefix(1).map {
        proof(of: $0, field: test.filter.keys.sorted().first ?? "*")
      }
      return Judgement(found.isEmpty == wanted ? .no : .yes, because: shown)
    case .field(let field, let comparison):
      guard let record = found.first(where: { $0.fields[field] != nil }) else {
        return .unknown(name(test))
      }
      let fitting = found.first { $0.fields[field].map(comparison.accepts) ?? false }
      return Judgement(
        fitting == nil ? .no : .yes, because: [proof(of: fitting ?? record, field: field)])
    }
  }

  /// The filter with `config:NAME` replaced by that parameter's value, or nil when it is not known.
  private func resolved(_ filter: [String: String]) -> [String: String]? {
    var values: [String: String] = [:]
    for (field, wanted) in filter {
      guard wanted.hasPrefix("config:") else {
        values[field] = wanted
        continue
      }
      let name = String(wanted.dropFirst("config:".count))
      guard let parameter = evidence.parameters?.last(where: { $0.name == name }) else {
        return nil
      }
      values[field] = parameter.value.trimmed
    }
    return values
  }

  private func name(_ test: RecordTest) -> String {
    if case .field(let field, _) = test.check { return "\(test.table).\(field) on the instance" }
    return "the records of \(test.table) on the instance"
  }

  private func proof(of record: InstanceRecord, field: String) -> Observation {
    Observation(
      source: .instance, place: .record(table: record.table, field: field),
      text: record.fields[field] ?? "")
  }
}

import MidpathKnowledge
import MidpathModel
import Testing

@Suite("Conditions")
struct ConditionReadingTests {
  /// Each form as an author writes it, and what it becomes.
  @Test(arguments: [
    ("{seen: au.refused}", #"seen(["au.refused"], current, 1, nil, nil, 600.0, nil)"#),
    (
      "{seen: [au.refused, st.begin]}",
      #"seen(["au.refused", "st.begin"], current, 1, nil, nil, 600.0, nil)"#
    ),
    (
      "{seen: {signature: [au.refused], scope: any, at-least: 3, within: 24h, near: st.begin, "
        + "near-within: 10m, alternates: user}}",
      #"seen(["au.refused"], any, 3, 86400.0, st.begin, 600.0, user)"#
    ),
    (
      "{stage: {sequence: startup, stage: log-in, is: reached}}", "stage(startup, log-in, reached)"
    ),
    ("{attempts: {sequence: startup, at-least: 4, within: 3d}}", "attempts(startup, 4, 259200.0)"),
    ("{config: {parameter: url, present: false}}", #"config(["url"], present(false))"#),
    ("{config: {parameter: [a, b], duplicated: true}}", #"config(["a", "b"], duplicated(true))"#),
    ("{config: {parameter: url, placeholder: true}}", #"config(["url"], placeholder(true))"#),
    ("{config: {parameter: url, encrypted: true}}", #"config(["url"], encrypted(true))"#),
    ("{config: {parameter: url, empty: true}}", #"config(["url"], empty(true))"#),
    ("{config: {parameter: url, is: yes}}", #"config(["url"], isOneOf(["yes"]))"#),
    ("{config: {parameter: url, is: ''}}", #"config(["url"], isOneOf([""]))"#),
    ("{wrapper: {setting: a, override: true}}", #"wrapper(["a"], override(true))"#),
    ("{wrapper: {setting: a, at-most: 512}}", #"wrapper(["a"], atMost(512.0))"#),
    ("{file: {path: work/*.xml, exists: true}}", #"file(["work/*.xml"], exists(true))"#),
    ("{file: {path: [a, b], empty: false}}", #"file(["a", "b"], empty(false))"#),
    ("{fact: {name: java.major, at-least: 11}}", "fact(java.major, atLeast(11.0))"),
    (
      "{fact: {name: config.url-host, matches: [a*, b?]}}",
      #"fact(config.url-host, matches(["a*", "b?"]))"#
    ),
    (
      "{record: {table: sys_user, where: {user_name: mid}, exists: false}}",
      #"record(sys_user, ["user_name": "mid"], exists(false))"#
    ),
    (
      "{record: {table: sys_user, field: active, is: 'false'}}",
      #"record(sys_user, [:], field("active", isOneOf(["false"])))"#
    ),
    ("{answer: {question: second, is: yes}}", #"answer(second, ["yes"])"#),
    ("{release: orlando..rome}", "release(orlando..rome)"),
    ("{release: '< yokohama p6'}", "release(< yokohama p6)"),
    ("{os: linux}", "system(linux)"),
    (
      "{all: [{os: linux}, {any: [{not: {os: windows}}]}]}",
      "all([system(linux), any([not(system(windows))])])"
    ),
  ])
  func become(text: String, condition: String) throws {
    var sample = SampleKnowledge()
    sample.replace("when: {seen: au.refused}", with: "when: \(text)", in: "causes/user.yaml")
    #expect(sample.complaints.map(\.description) == [])
    let hint = try #require(sample.reading.base.cause("user.locked-out")?.suggests.first)
    #expect(describe(hint.condition) == condition)
  }

  @Test(
    arguments: [
      ("30s", 30.0), ("10m", 600), ("2h", 7_200), ("3d", 259_200), ("0s", nil), ("5", nil),
      ("h", nil), ("-1h", nil), ("1.5h", nil), ("1 h", nil), ("9999999d", nil), ("", nil),
    ] as [(String, Double?)])
  func spansOfTime(text: String, seconds: Double?) {
    #expect(SpanOfTime.seconds(text) == seconds)
  }

  private func describe(_ condition: Condition) -> String {
    switch condition {
    case .all(let list): return "all([\(list.map(describe).joined(separator: ", "))])"
    case .any(let list): return "any([\(list.map(describe).joined(separator: ", "))])"
    case .not(let inner): return "not(\(describe(inner)))"
    case .seen(let test):
      let within = test.within.map { "\($0)" } ?? "nil"
      return "seen(\(test.signatures), \(test.scope), \(test.atLeast), \(within), "
        + "\(test.near ?? "nil"), \(test.nearSeconds), \(test.alternates ?? "nil"))"
    case .stage(let test): return "stage(\(test.sequence), \(test.stage), \(test.outcome))"
    case .attempts(let test):
      return "attempts(\(test.sequence), \(test.atLeast), \(test.within.map { "\($0)" } ?? "nil"))"
    case .config(let test): return "config(\(test.names), \(describe(test.check)))"
    case .wrapper(let test): return "wrapper(\(test.names), \(describe(test.check)))"
    case .file(let test): return "file(\(test.paths), \(test.check))"
    case .fact(let test): return "fact(\(test.name.rawValue), \(test.comparison))"
    case .record(let test):
      return "record(\(test.table), \(test.filter), \(describe(test.check)))"
    case .answer(let question, let choices): return "answer(\(question), \(choices))"
    case .release(let range): return "release(\(range.text))"
    case .system(let system): return "system(\(system))"
    }
  }

  private func describe(_ check: ParameterTest.Check) -> String {
    if case .value(let comparison) = check { "\(comparison)" } else { "\(check)" }
  }

  private func describe(_ check: RecordTest.Check) -> String {
    switch check {
    case .exists(let flag): "exists(\(flag))"
    case .field(let name, let comparison): "field(\"\(name)\", \(comparison))"
    }
  }
}

import MidpathModel

@testable import MidpathDiagnosis

/// Small knowledge and evidence for the tests of the diagnosis.
enum Fixture {
  static let mark = SourceMark(file: "test.yaml", line: 1, column: 1)

  static func time(_ minute: Int, second: Int = 0) -> HostTime {
    HostTime(milliseconds: Int64(minute * 60 + second) * 1_000)
  }

  static func signature(
    _ id: String, kind: EvidenceKind = .agent, role: Signature.Role = .fault,
    sequence: String = "startup", clearedBy: [String] = [], fades: Double? = nil
  ) -> Signature {
    Signature(
      id: id, phrases: [Phrase(id)], kinds: [kind], role: role, sequence: sequence,
      clearedBy: clearedBy, fadesAfter: fades, mark: mark)
  }

  static func stage(_ id: String, passed: [String], failed: [String]) -> Stage {
    Stage(
      id: id, title: id, meaning: "", passed: passed, failed: failed, sources: [], mark: mark)
  }

  static func cause(
    _ id: String, frequency: Cause.Frequency = .occasional, confirms: [Condition] = [],
    suggests: [Hint] = [], rulesOut: [Condition] = [], explains: [String] = [],
    dangers: [String] = [], fix: [FixStep] = [FixStep(text: "fix it")],
    kind: Cause.Kind = .cause, verify: Condition? = nil
  ) -> Cause {
    Cause(
      id: id, kind: kind, title: id, explanation: "", frequency: frequency, systems: [],
      releases: nil, confirms: confirms, suggests: suggests, rulesOut: rulesOut,
      explains: explains, dangers: dangers, fix: fix,
      verify: Verification(text: "look", when: verify), sources: ["test"], settle: "ask",
      mark: mark)
  }

  /// A start sequence with a wrapper stage and three agent stages.
  static let startup = StageSequence(
    id: "startup", title: "Start", begins: ["begin", "wrapper-begin"], ends: [],
    stages: [
      stage("jvm", passed: ["jvm-ok"], failed: ["jvm-failed"]),
      stage("reach", passed: ["connected"], failed: ["no-answer"]),
      stage("log-in", passed: ["roles-ok"], failed: ["refused"]),
      stage("running", passed: ["working"], failed: []),
    ], worksFrom: "log-in", mark: mark)

  static func knowledge(
    causes: [Cause] = [], dangers: [Danger] = [], paths: [TroubleshootingPath] = [],
    more: [Signature] = []
  ) -> KnowledgeBase {
    let agent = ["begin", "connected", "no-answer", "roles-ok", "refused", "working"]
    let milestones = ["begin", "connected", "roles-ok", "working"]
    let signatures =
      agent.map { signature($0, role: milestones.contains($0) ? .milestone : .fault) }
      + ["wrapper-begin", "jvm-ok", "jvm-failed"].map { signature($0, kind: .wrapper) }
    return KnowledgeBase(
      version: "1", sha256: "", signatures: signatures + more, sequences: [startup],
      causes: causes, dangers: dangers, paths: paths)
  }

  static func event(
    _ id: String, at minute: Int, kind: EvidenceKind = .agent, line: Int = 0,
    captures: [String: String] = [:]
  ) -> LogEvent {
    let file = kind == .agent ? "agent0.log.0" : "wrapper.log"
    return LogEvent(
      signature: id, kind: kind, time: time(minute), captures: captures,
      observation: Observation(
        source: .agentFolder, place: .line(file: file, line: line == 0 ? minute + 1 : line),
        time: time(minute), text: id))
  }

  /// Evidence from events, with coverage of every log that has one.
  static func evidence(
    _ knowledge: KnowledgeBase, _ events: [LogEvent], lastMinute: Int? = nil
  ) -> Evidence {
    var history = LogHistory(knowledge)
    var evidence = Evidence()
    for event in events {
      history.add(event)
      var coverage = evidence.logs[event.kind] ?? LogCoverage()
      coverage.files = 1
      coverage.lines += 1
      coverage.firstTime = coverage.firstTime ?? event.time
      coverage.lastTime = event.time
      evidence.logs[event.kind] = coverage
    }
    if let lastMinute { evidence.logs[.agent]?.lastTime = time(lastMinute) }
    history.fill(&evidence)
    return evidence
  }
}

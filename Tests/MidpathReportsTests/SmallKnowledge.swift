import MidpathModel

/// A knowledge base with an entry of every kind and a link of every relation.
enum SmallKnowledge {
  static let base = KnowledgeBase(
    version: "1", sha256: "0", signatures: signatures, sequences: [sequence],
    causes: [off, slow, hardWater], dangers: [danger], paths: [path])

  private static let mark = SourceMark(file: "small.yaml", line: 1, column: 1)

  private static let signatures = [
    signature("kt.no-power", "No power", means: ["kettle.off"]),
    signature("kt.cold", "The water is cold"),
  ]

  private static func signature(_ id: String, _ phrase: String, means: [String] = []) -> Signature {
    Signature(
      id: id, phrases: [Phrase(phrase)], kinds: [.agent], role: .fault, means: means, mark: mark)
  }

  private static let sequence = StageSequence(
    id: "brewing", title: "Brewing tea", begins: ["kt.cold"], ends: [],
    stages: [
      Stage(
        id: "boil", title: "Boil water", meaning: "The water stays cold.", passed: [],
        failed: ["kt.cold"], sources: [], mark: mark)
    ], mark: mark)

  private static let off = cause(
    "kettle.off", "The kettle is off", confirms: [seen("kt.no-power")],
    rulesOut: [
      .all([
        .stage(StageTest(sequence: "brewing", stage: "boil", outcome: .passed)),
        .answer(question: "kettle-on", isOneOf: ["yes"]),
      ])
    ], explains: ["kt.cold"],
    fix: [FixStep(text: "Switch it on.", unless: "wet-hands", instead: "Dry your hands.")])

  private static let slow = cause(
    "kettle.slow", "The kettle is slow", kind: .expected, rulesOut: [.not(seen("kt.no-power"))])

  private static let hardWater = cause(
    "tap.hard-water", "The water is hard", explains: ["kettle.slow"])

  private static func cause(
    _ id: String, _ title: String, kind: Cause.Kind = .cause, confirms: [Condition] = [],
    rulesOut: [Condition] = [], explains: [String] = [], fix: [FixStep] = []
  ) -> Cause {
    Cause(
      id: id, kind: kind, title: title, explanation: "It is so.", frequency: .common, systems: [],
      releases: nil, confirms: confirms, suggests: [], rulesOut: rulesOut, explains: explains,
      dangers: [], fix: fix, verify: Verification(text: "Steam rises."), sources: ["KB1"],
      settle: "Look at the lamp.", mark: mark)
  }

  private static func seen(_ signature: String) -> Condition {
    .seen(SignatureTest(signatures: [signature]))
  }

  private static let danger = Danger(
    id: "wet-hands", text: "Do not touch the plug with wet hands.", reason: "It bites.",
    when: nil, checkFirst: "Look at your hands.", sources: ["KB2"], mark: mark)

  private static let path = TroubleshootingPath(
    id: "brewing", title: "No tea", summary: "From cold water to tea.",
    symptoms: [Symptom(id: "thirst", title: "There is no tea", mark: mark)],
    questions: [
      question(
        "kettle-on", "Is the kettle on?",
        no: .causes(["kettle.off"]), yes: .question("water-hard"),
        when: seen("kt.no-power")),
      question(
        "water-hard", "Is the water hard?",
        no: .end("Wait."), yes: .causes(["tap.hard-water", "kettle.slow"])),
      question("cup-there", "Is there a cup?", no: .end("Buy one."), yes: .end("Wait.")),
    ], sources: [], mark: mark)

  /// A path of a single question, with a text of the test's own.
  static func path(asking ask: String, answer: String = "Yes") -> TroubleshootingPath {
    let choice = Choice(
      id: "yes", title: answer, when: nil, destination: .causes(["kettle.off"]), excludes: [],
      mark: mark)
    let question = Question(
      id: "only", ask: ask, findOut: ["Look."], answers: [choice], whenUnknown: .path("brewing"),
      cost: 1, sources: [], mark: mark)
    return TroubleshootingPath(
      id: "single", title: "One question", summary: "", symptoms: [], questions: [question],
      sources: [], mark: mark)
  }

  private static func question(
    _ id: String, _ ask: String, no: Destination, yes: Destination, when: Condition? = nil
  ) -> Question {
    Question(
      id: id, ask: ask, findOut: ["Look."],
      answers: [
        Choice(id: "no", title: "No", when: when, destination: no, excludes: [], mark: mark),
        Choice(id: "yes", title: "Yes", when: nil, destination: yes, excludes: [], mark: mark),
      ], whenUnknown: id == "kettle-on" ? .question("water-hard") : .end("Ask."), cost: 1,
      sources: [], mark: mark)
  }
}

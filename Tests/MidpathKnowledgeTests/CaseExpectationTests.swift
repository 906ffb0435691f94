import MidpathKnowledge
import MidpathModel
import Testing

@Suite("Expected and found")
struct CaseExpectationTests {
  private static let mark = SourceMark(file: "a.yaml", line: 1, column: 1)

  /// A confirmed root with proof, a folded consequence, a suspect, noise, a danger.
  private static var diagnosis: Diagnosis {
    var diagnosis = Diagnosis(server: ServerIdentity())
    diagnosis.verdict = .cause
    diagnosis.causes = [
      finding("a.root", .confirmed, rank: 1, lines: [7, 9]),
      finding("a.folded", .confirmed, rank: 2, explainedBy: "a.root"),
      finding("a.suspect", .suspected, rank: 3),
    ]
    diagnosis.expected = [finding("a.noise", .confirmed, rank: 1)]
    diagnosis.dangers = [
      DangerFinding(
        id: "danger", text: "", reason: "", isCertain: true, checkFirst: "", because: [])
    ]
    diagnosis.questions = [
      question("by-evidence", Answer(choice: "yes", by: .evidence)),
      question("by-person", Answer(choice: "yes", by: .person)),
      question("overruled", Answer(choice: "yes", by: .person, overruled: "no")),
    ]
    diagnosis.stages = [
      StageFinding(
        sequence: "startup", title: "", attempt: 1, attempts: 1, startedAt: nil,
        reached: "log-in", reachedTitle: "", state: .failed, meaning: "", evidence: [])
    ]
    diagnosis.unread = [Unread(path: "/tmp/x/agent/config.xml", reason: "empty")]
    return diagnosis
  }

  private static func question(_ id: String, _ answer: Answer) -> QuestionFinding {
    QuestionFinding(path: "p", id: id, ask: "", findOut: [], answer: answer)
  }

  private static func finding(
    _ id: String, _ state: CauseFinding.State, rank: Int, lines: [Int] = [],
    explainedBy: String? = nil
  ) -> CauseFinding {
    let evidence = lines.map {
      Observation(
        source: .agentFolder, place: .line(file: "agent/config.xml", line: $0), text: "line \($0)")
    }
    return CauseFinding(
      id: id, title: id, explanation: "", state: state, rank: rank, likelihood: 1, explains: [],
      explainedBy: explainedBy, evidence: evidence, against: [], fix: [], dangers: [], verify: "",
      sources: [], settledBy: [])
  }

  /// `expect:` as written, and what it says of the diagnosis above.
  @Test(
    arguments: [
      ("{}", []),
      (
        "{verdict: cause, first: a.root, confirmed: [a.root, a.folded], suspected: [a.suspect], "
          + "not: [a.other], folded: [a.folded], expected: [a.noise], dangers: [danger], "
          + "proof: {a.root: 'config.xml:7'}, stage: {startup: log-in}, "
          + "answers: {by-evidence: yes, overruled: no}, unread: [agent/config.xml]}",
        []
      ),
      (
        "{verdict: suspected}",
        [
          "expected the verdict suspected, got cause with a.root (confirmed), a.folded (confirmed), "
            + "a.suspect (suspected)"
        ]
      ),
      ("{first: a.suspect}", ["expected first a.suspect, got a.root (confirmed)"]),
      (
        "{confirmed: [a.root, a.suspect]}",
        [
          "expected a.suspect confirmed, got it suspected", "did not expect a.folded confirmed",
        ]
      ),
      (
        "{confirmed: [a.folded]}",
        ["did not expect a.root confirmed by agent/config.xml:7: line 7"]
      ),
      (
        "{suspected: [a.root, a.gone]}",
        [
          "expected a.root suspected, got it confirmed",
          "expected a.gone suspected, got it not at all",
        ]
      ),
      ("{not: [a.suspect]}", ["did not expect a.suspect, got it suspected"]),
      (
        "{folded: [a.root, a.gone]}",
        [
          "expected a.root folded under another cause, got it confirmed by itself",
          "expected a.gone folded under another cause, got it not at all",
        ]
      ),
      (
        "{expected: [a.root]}",
        ["expected a.root recognised as expected behaviour or noise, got it not at all"]
      ),
      ("{dangers: [other]}", ["expected the danger other, got danger"]),
      (
        "{proof: {a.root: 'config.xml:9', a.gone: x, a.folded: x}}",
        [
          "expected a.folded with the proof x, got no evidence",
          "expected a.gone with the proof x, got it not at all",
          "expected a.root with the proof config.xml:9, got agent/config.xml:7 first; "
            + "the expected line comes later",
        ]
      ),
      (
        "{proof: {a.root: 'fig.xml:7'}}",
        ["expected a.root with the proof fig.xml:7, got agent/config.xml:7"]
      ),
      (
        "{answers: {by-person: yes, overruled: yes, by-evidence: no}}",
        [
          "expected evidence to answer by-evidence with no, got yes",
          "expected evidence to answer by-person with yes, got no answer",
          "expected evidence to answer overruled with yes, got no",
        ]
      ),
      (
        "{stage: {startup: services, upgrade: x}}",
        [
          "expected startup to reach services, got log-in (failed)",
          "expected upgrade to reach x, got no attempt",
        ]
      ),
      (
        "{unread: [wrapper.conf]}",
        ["expected wrapper.conf under unread, got /tmp/x/agent/config.xml"]
      ),
    ] as [(String, [String])])
  func differences(expect: String, differences: [String]) throws {
    #expect(try expectation(expect).differences(from: Self.diagnosis) == differences)
  }

  @Test func healthyMeansNoCauseAtAll() throws {
    var diagnosis = Diagnosis(server: ServerIdentity())
    diagnosis.verdict = .healthy
    let healthy = try expectation("{verdict: healthy}")
    #expect(healthy.differences(from: diagnosis) == [])
    diagnosis.causes = [Self.finding("a.suspect", .suspected, rank: 1)]
    #expect(
      healthy.differences(from: diagnosis) == ["expected no cause, got a.suspect (suspected)"])
  }

  @Test func coverageNamesWhatNoCaseReaches() throws {
    let reading = SampleKnowledge().reading
    let first = try #require(reading.cases.first)
    var diagnosis = Diagnosis(server: ServerIdentity())
    diagnosis.causes = [Self.finding("user.locked-out", .suspected, rank: 1)]
    diagnosis.questions = [
      QuestionFinding(
        path: "credentials", id: "second", ask: "", findOut: [],
        answer: Answer(choice: "no", by: .person))
    ]
    let coverage = CaseCoverage(
      knowledge: reading.base, results: [(first, diagnosis)],
      signatures: ["locked": ["au.refused"]])
    #expect(coverage.causes.map(\.id) == ["user.quiet"])
    #expect(coverage.unconfirmed.map(\.id) == ["user.locked-out"])
    #expect(coverage.signatures.map(\.id) == ["st.begin", "st.roles-ok"])
    #expect(
      coverage.answers.map(\.id) == ["user-locked-out=yes", "user-locked-out=no", "second=yes"])
    #expect(coverage.dangers.map(\.id) == ["upgrade-pending"])
    #expect(coverage.symptoms.isEmpty)
    let nothing = CaseCoverage(knowledge: reading.base, results: [], signatures: [:])
    #expect(nothing.symptoms.map(\.id) == ["all-down"])
  }

  private func expectation(_ text: String) throws -> CaseExpectation {
    let source = KnowledgeSource(
      path: "cases/a.yaml",
      text: "cases: [{id: a, title: A, source: S, files: {a: b}, expect: \(text)}]")
    let reading = KnowledgeReader.read([source])
    #expect(reading.complaints == [])
    return try #require(reading.cases.first?.expectation)
  }
}

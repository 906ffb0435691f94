import MidpathModel
import Testing

@testable import MidpathDiagnosis

@Suite struct DiagnoserTests {
  func seen(_ id: String) -> Condition { .seen(SignatureTest(signatures: [id])) }

  func failedLogIn(_ base: KnowledgeBase) -> Evidence {
    Fixture.evidence(
      base,
      [
        Fixture.event("begin", at: 0), Fixture.event("connected", at: 1),
        Fixture.event("refused", at: 2),
      ])
  }

  @Test func aConfirmedCauseFoldsWhatFollowsFromIt() {
    let base = Fixture.knowledge(causes: [
      Fixture.cause(
        "wrong-password", frequency: .common, suggests: [Hint(condition: seen("refused"))]),
      Fixture.cause("twice", confirms: [seen("refused")], explains: ["wrong-password"]),
    ])
    let diagnosis = Diagnoser(base).diagnose(failedLogIn(base))
    #expect(diagnosis.verdict == .cause)
    #expect(diagnosis.causes.map(\.id) == ["twice", "wrong-password"])
    #expect(diagnosis.causes[1].explainedBy == "twice")
    #expect(diagnosis.causes[0].evidence.first?.place == .line(file: "agent0.log.0", line: 3))
  }

  @Test func aRivalWhoseLinesAreAccountedForIsNoSuspect() {
    let base = Fixture.knowledge(causes: [
      Fixture.cause("rival", frequency: .common, suggests: [Hint(condition: seen("refused"))]),
      Fixture.cause("proven", confirms: [seen("connected")], explains: ["refused"]),
    ])
    #expect(Diagnoser(base).diagnose(failedLogIn(base)).causes.map(\.id) == ["proven"])
  }

  @Test func suspectsAreRankedByPriorAndStrength() {
    let base = Fixture.knowledge(causes: [
      Fixture.cause("rare", frequency: .rare, suggests: [Hint(condition: seen("refused"))]),
      Fixture.cause("common", frequency: .common, suggests: [Hint(condition: seen("refused"))]),
    ])
    let diagnosis = Diagnoser(base).diagnose(failedLogIn(base))
    #expect(diagnosis.verdict == .suspected)
    #expect(diagnosis.causes.map(\.id) == ["common", "rare"])
  }

  @Test func absenceIsOnlyProofWhenTheLogWasThere() {
    let condition = Condition.not(seen("jvm-failed"))
    let base = Fixture.knowledge(causes: [Fixture.cause("quiet", confirms: [condition])])
    #expect(Diagnoser(base).diagnose(failedLogIn(base)).causes.isEmpty)
    let both = Fixture.evidence(
      base, [Fixture.event("jvm-ok", at: 0, kind: .wrapper), Fixture.event("begin", at: 1)])
    #expect(Diagnoser(base).diagnose(both).causes.map(\.id) == ["quiet"])
  }

  @Test func aWorkingServerIsHealthyAndAnEmptyOneUnknown() {
    let base = Fixture.knowledge()
    let works = Fixture.evidence(
      base, [Fixture.event("begin", at: 0), Fixture.event("roles-ok", at: 1)])
    #expect(Diagnoser(base).diagnose(works).verdict == .healthy)
    #expect(Diagnoser(base).diagnose(Evidence()).verdict == .unknown)
  }

  @Test func aHarmfulStepIsWithheldAndADoubtfulOneSaysWhatToCheck() {
    let danger = Danger(
      id: "pending", text: "Do not start.", reason: "It deletes files.",
      when: .fact(FactTest(name: .upgradeFolder, comparison: .isOneOf(["present"]))),
      checkFirst: "Look for the folder.", sources: [], mark: Fixture.mark)
    let fix = [FixStep(text: "Start it.", unless: "pending", instead: "Continue the upgrade.")]
    let base = Fixture.knowledge(
      causes: [Fixture.cause("stopped", confirms: [seen("refused")], fix: fix)], dangers: [danger])
    var evidence = failedLogIn(base)
    let doubtful = Diagnoser(base).diagnose(evidence)
    #expect(doubtful.dangers.isEmpty)
    #expect(doubtful.causes[0].fix[0].checkFirst?.contains("Look for the folder.") == true)
    let observation = Observation(source: .agentFolder, place: .file("work"), text: "")
    evidence.facts[.upgradeFolder] = Fact(.text("present"), observation)
    let certain = Diagnoser(base).diagnose(evidence)
    #expect(certain.dangers.map(\.isCertain) == [true])
    #expect(certain.causes[0].fix.map(\.text) == ["Continue the upgrade."])
    evidence.facts[.upgradeFolder] = Fact(.text("absent"), observation)
    let safe = Diagnoser(base).diagnose(evidence)
    #expect(safe.dangers.isEmpty)
    #expect(safe.causes[0].fix.map(\.text) == ["Start it."])
  }

  @Test func expectedBehaviourExplainsAwaySuspects() {
    let base = Fixture.knowledge(causes: [
      Fixture.cause("down", suggests: [Hint(condition: seen("refused"))]),
      Fixture.cause("normal", confirms: [seen("refused")], explains: ["down"], kind: .expected),
    ])
    let diagnosis = Diagnoser(base).diagnose(failedLogIn(base))
    #expect(diagnosis.causes.isEmpty)
    #expect(diagnosis.expected.map(\.id) == ["normal"])
  }

  @Test func removingEvidenceNeverConfirmsAnotherCause() {
    let base = Fixture.knowledge(causes: [
      Fixture.cause(
        "certain", confirms: [.all([seen("refused"), seen("connected")])],
        suggests: [Hint(condition: seen("refused"))]),
      Fixture.cause("other", suggests: [Hint(condition: seen("refused"))]),
    ])
    let whole = [
      Fixture.event("begin", at: 0), Fixture.event("connected", at: 1),
      Fixture.event("refused", at: 2),
    ]
    #expect(Diagnoser(base).diagnose(Fixture.evidence(base, whole)).root?.id == "certain")
    for removed in whole.indices {
      var events = whole
      events.remove(at: removed)
      let diagnosis = Diagnoser(base).diagnose(Fixture.evidence(base, events))
      #expect(!diagnosis.causes.contains { $0.id == "other" && $0.state == .confirmed })
    }
  }
}

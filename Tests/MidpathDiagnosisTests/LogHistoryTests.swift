import MidpathModel
import Testing

@testable import MidpathDiagnosis

@Suite struct LogHistoryTests {
  let knowledge = Fixture.knowledge(more: [
    Fixture.signature("blip", clearedBy: ["working"], fades: 1_800),
    Fixture.signature("versions", role: .value),
  ])

  @Test func theLastAttemptDecides() {
    let evidence = Fixture.evidence(
      knowledge,
      [
        Fixture.event("begin", at: 0), Fixture.event("refused", at: 1),
        Fixture.event("begin", at: 10), Fixture.event("no-answer", at: 11),
      ])
    #expect(evidence.attemptCounts["startup"] == 2)
    #expect(evidence.lastAttempt("startup")?.failure?.stage == "reach")
    #expect(evidence.current["refused"] == nil)
    #expect(evidence.seen["refused"]?.count == 1)
    #expect(evidence.current["no-answer"]?.count == 1)
  }

  @Test func aLaterSuccessClearsAFailureOfTheSameAttempt() {
    let evidence = Fixture.evidence(
      knowledge,
      [
        Fixture.event("begin", at: 0), Fixture.event("no-answer", at: 1),
        Fixture.event("connected", at: 3), Fixture.event("roles-ok", at: 4),
      ])
    #expect(evidence.lastAttempt("startup")?.failure == nil)
    #expect(evidence.lastAttempt("startup")?.reached?.stage == "log-in")
    #expect(evidence.current["no-answer"] == nil)
  }

  @Test func severalFirstLinesOfOneStartOpenOneAttempt() {
    let sequence = StageSequence(
      id: "startup", title: "", begins: ["begin", "java"], ends: [], stages: [],
      mark: Fixture.mark)
    var base = knowledge
    base.sequences = [sequence]
    let evidence = Fixture.evidence(
      base,
      [
        Fixture.event("begin", at: 0), Fixture.event("java", at: 0), Fixture.event("begin", at: 5),
      ])
    #expect(evidence.attemptCounts["startup"] == 2)
  }

  @Test func whatFollowsAnOrderedEndIsANewAttempt() {
    var base = knowledge
    base.sequences = [
      StageSequence(
        id: "startup", title: "", begins: ["begin"], ends: ["versions"],
        stages: Fixture.startup.stages, mark: Fixture.mark)
    ]
    let evidence = Fixture.evidence(
      base,
      [
        Fixture.event("begin", at: 0), Fixture.event("roles-ok", at: 1),
        Fixture.event("versions", at: 5), Fixture.event("no-answer", at: 9),
      ])
    #expect(evidence.attemptCounts["startup"] == 2)
    #expect(evidence.lastAttempt("startup")?.failure?.stage == "reach")
    #expect(evidence.lastAttempt("startup")?.begin == nil)
  }

  @Test func aBlipIsOverWhenWorkGoesOn() {
    let events = [
      Fixture.event("begin", at: 0), Fixture.event("roles-ok", at: 1), Fixture.event("blip", at: 5),
    ]
    #expect(Fixture.evidence(knowledge, events, lastMinute: 6).current["blip"] != nil)
    #expect(Fixture.evidence(knowledge, events, lastMinute: 60).current["blip"] == nil)
    let cleared = Fixture.evidence(
      knowledge, events + [Fixture.event("working", at: 6)], lastMinute: 7)
    #expect(cleared.current["blip"] == nil)
  }

  @Test func aJVMThatFailsAfterADayOfWorkIsTheLastAttempt() {
    let evidence = Fixture.evidence(
      knowledge,
      [
        Fixture.event("begin", at: 0), Fixture.event("roles-ok", at: 1),
        Fixture.event("wrapper-begin", at: 100, kind: .wrapper),
        Fixture.event("jvm-failed", at: 101, kind: .wrapper),
      ])
    #expect(evidence.lastAttempt("startup")?.failure?.stage == "jvm")
    #expect(evidence.lastAttempt("startup")?.number == 2)
    #expect(evidence.current["roles-ok"] == nil)
  }

  @Test func aJVMFailureBeforeTheLastStartIsOvercome() {
    let evidence = Fixture.evidence(
      knowledge,
      [
        Fixture.event("wrapper-begin", at: 0, kind: .wrapper),
        Fixture.event("jvm-failed", at: 1, kind: .wrapper),
        Fixture.event("begin", at: 5), Fixture.event("roles-ok", at: 6),
      ])
    #expect(evidence.lastAttempt("startup")?.failure == nil)
  }

  @Test func aValueThatComesBackAlternates() {
    let evidence = Fixture.evidence(
      knowledge,
      ["a", "b", "a"].enumerated().map {
        Fixture.event("versions", at: $0.offset, captures: ["build": $0.element])
      })
    #expect(evidence.seen["versions"]?.returns["build"] == 1)
    #expect(evidence.seen["versions"]?.values["build"] == ["a", "b"])
  }
}

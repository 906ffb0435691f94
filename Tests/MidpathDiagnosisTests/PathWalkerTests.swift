import MidpathModel
import Testing

@testable import MidpathDiagnosis

@Suite struct PathWalkerTests {
  func choice(
    _ id: String, _ destination: Destination, when: Condition? = nil, excludes: [String] = []
  ) -> Choice {
    Choice(
      id: id, title: id, when: when, destination: destination, excludes: excludes,
      mark: Fixture.mark)
  }

  func question(_ id: String, _ answers: [Choice], unknown: Destination, cost: Double = 2)
    -> Question
  {
    Question(
      id: id, ask: "\(id)?", findOut: ["Look."], answers: answers, whenUnknown: unknown,
      cost: cost, sources: [], mark: Fixture.mark)
  }

  var base: KnowledgeBase {
    let refused = Condition.seen(SignatureTest(signatures: ["refused"]))
    let path = TroubleshootingPath(
      id: "log-in", title: "Log in", summary: "", symptoms: [],
      questions: [
        question(
          "answers",
          [choice("yes", .question("locked"), when: refused), choice("no", .end("Network."))],
          unknown: .question("locked")),
        question(
          "locked",
          [
            choice("yes", .causes(["locked-out"])),
            choice("no", .question("known"), excludes: ["locked-out"]),
          ],
          unknown: .question("known"), cost: 1),
        question(
          "known",
          [
            choice("yes", .causes(["wrong-password"])),
            choice("no", .causes(["wrong-password", "locked-out"])),
          ],
          unknown: .end("Ask."), cost: 5),
      ], sources: [], mark: Fixture.mark)
    let hint = Hint(condition: refused)
    return Fixture.knowledge(
      causes: [
        Fixture.cause("wrong-password", frequency: .common, suggests: [hint]),
        Fixture.cause("locked-out", frequency: .common, suggests: [hint]),
      ], paths: [path])
  }

  var refusal: Evidence {
    Fixture.evidence(
      base, [Fixture.event("begin", at: 0), Fixture.event("refused", at: 1)])
  }

  func walk(_ answers: [PersonAnswer], passing: Bool = false) -> Walk {
    let base = self.base
    return Diagnoser(base).walk(
      base.paths[0], evidence: refusal, answers: answers, passesOpenQuestions: passing)
  }

  @Test func evidenceAnswersAndThenAPersonIsAsked() {
    let walk = walk([])
    #expect(walk.steps.map(\.question) == ["answers"])
    #expect(walk.steps[0].answer.by == .evidence)
    #expect(walk.position == .open(path: "log-in", question: "locked"))
  }

  @Test func aPersonConfirmsACause() {
    let answers = [PersonAnswer(question: "locked", choice: "yes")]
    #expect(walk(answers).position == .causes(["locked-out"]))
    let diagnosis = Diagnoser(base).diagnose(refusal, answers: answers)
    #expect(diagnosis.root?.id == "locked-out")
    #expect(diagnosis.root?.state == .confirmed)
  }

  @Test func aPersonOverrulesEvidence() {
    let walk = walk([PersonAnswer(question: "answers", choice: "no")])
    #expect(walk.position == .end("Network."))
    #expect(walk.steps[0].answer.overruled == "yes")
  }

  @Test func notKnowingGoesOn() {
    let walk = walk([PersonAnswer(question: "locked", choice: nil)])
    #expect(walk.position == .open(path: "log-in", question: "known"))
    #expect(self.walk([], passing: true).position == .end("Ask."))
  }

  @Test func anAnswerExcludesACause() {
    let diagnosis = Diagnoser(base).diagnose(
      refusal, answers: [PersonAnswer(question: "locked", choice: "no")])
    #expect(diagnosis.causes.map(\.id) == ["wrong-password"])
  }

  @Test func theNextQuestionIsTheOneThatTellsMostForItsCost() {
    let diagnosis = Diagnoser(base).diagnose(refusal)
    #expect(diagnosis.next?.question == "locked")
  }
}

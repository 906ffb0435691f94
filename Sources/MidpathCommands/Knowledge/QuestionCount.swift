import MidpathDiagnosis
import MidpathEvidence
import MidpathKnowledge
import MidpathModel

/// How many questions a person is asked in one case.
struct QuestionCount {
  /// What evidence there is.
  enum Mode: String, CaseIterable {
    case everything = "all evidence of the case"
    case logAlone = "the agent log alone"
    case nothing = "nothing"
  }

  /// Asked in midpath's order, until the cause is certain or an answer has led to it.
  let asked: Effort
  /// Asked along the path that leads to the cause, in its authored order.
  let authored: Effort
  /// The least number of yes-or-no answers that can tell the suspects apart.
  let bound: Int

  /// What answering costs a person.
  struct Effort {
    var questions = 0
    var minutes = 0.0

    /// One more question.
    mutating func add(_ question: Question) {
      questions += 1
      minutes += question.cost
    }
  }

  /// More questions than this are not asked.
  static let limit = 40

  /// Counts for a case, or nil when no path leads to its cause.
  init?(_ outcome: CaseRunner.Outcome, mode: Mode, runner: CaseRunner) {
    let knowledge = runner.knowledge
    guard let wanted = outcome.knowledgeCase.expectation.first?.text,
      let path = knowledge.paths.first(where: { $0.questions.contains { $0.leads(to: wanted) } })
    else { return nil }
    let evidence: Evidence =
      switch mode {
      case .everything: outcome.evidence
      case .logAlone: runner.evidence(of: outcome.knowledgeCase) { $0.contains("agent0.log") }
      case .nothing: Evidence()
      }
    let person = TruthfulPerson(outcome: outcome, cause: wanted)
    let diagnoser = Diagnoser(knowledge)
    let suspects = diagnoser.diagnose(evidence).causes.filter { $0.explainedBy == nil }
    let isCertain = suspects.first?.state == .confirmed
    let rivals = mode == .nothing ? knowledge.causes.count : suspects.count
    bound = isCertain ? 0 : (0..<32).first { 1 << $0 >= rivals } ?? 32
    asked = QuestionCount.askedInOrderOfValue(person, evidence, path, diagnoser)
    authored =
      isCertain
      ? Effort() : QuestionCount.askedInAuthoredOrder(person, evidence, path, diagnoser)
  }

  private static func askedInOrderOfValue(
    _ person: TruthfulPerson, _ evidence: Evidence, _ path: TroubleshootingPath,
    _ diagnoser: Diagnoser
  ) -> Effort {
    var given: [PersonAnswer] = []
    var effort = Effort()
    while given.count < limit {
      let diagnosis = diagnoser.diagnose(evidence, answers: given)
      if diagnosis.root?.state == .confirmed { break }
      let next = diagnosis.verdict == .suspected ? diagnosis.next?.question : nil
      let walk = diagnoser.walk(path, evidence: evidence, answers: given)
      var id = next
      if id == nil, case .open(_, let open) = walk.position { id = open }
      guard let id, let question = diagnoser.knowledge.question(id)?.question else { break }
      given.append(person.answer(to: question))
      effort.add(question)
      let chosen = question.answers.first { $0.id == given.last?.choice }
      if chosen?.leads(to: person.cause) == true { break }
    }
    return effort
  }

  private static func askedInAuthoredOrder(
    _ person: TruthfulPerson, _ evidence: Evidence, _ path: TroubleshootingPath,
    _ diagnoser: Diagnoser
  ) -> Effort {
    var given: [PersonAnswer] = []
    var effort = Effort()
    while given.count < limit,
      case .open(_, let id) = diagnoser.walk(path, evidence: evidence, answers: given).position,
      let question = diagnoser.knowledge.question(id)?.question
    {
      given.append(person.answer(to: question))
      effort.add(question)
    }
    return effort
  }
}

extension Question {
  /// Whether an answer of the question leads to a cause.
  func leads(to cause: String) -> Bool {
    answers.contains { $0.leads(to: cause) }
  }
}

extension Choice {
  /// Whether the answer leads to a cause.
  func leads(to cause: String) -> Bool {
    if case .causes(let causes) = destination { return causes.contains(cause) }
    return false
  }
}

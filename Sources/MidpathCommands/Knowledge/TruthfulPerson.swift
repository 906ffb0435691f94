import MidpathKnowledge
import MidpathModel

/// Somebody who knows the cause of a case and answers every question truly.
struct TruthfulPerson {
  let outcome: CaseRunner.Outcome
  let cause: String

  /// What the case says; else what leads to the cause; else what all its evidence says; else an
  /// answer that leads on without excluding the cause.
  func answer(to question: Question) -> PersonAnswer {
    if let said = outcome.knowledgeCase.answers.first(where: { $0.question == question.id }) {
      return said
    }
    let seen = outcome.diagnosis.questions.first { $0.id == question.id }?.answer.choice
    let choice =
      question.answers.first { $0.leads(to: cause) }?.id ?? seen
      ?? question.answers.first { leadsOn($0) }?.id
    return PersonAnswer(question: question.id, choice: choice)
  }

  private func leadsOn(_ choice: Choice) -> Bool {
    guard !choice.excludes.contains(cause) else { return false }
    if case .question = choice.destination { return true }
    return false
  }
}

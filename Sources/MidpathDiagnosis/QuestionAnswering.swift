import MidpathModel

/// Answers the questions of the knowledge from evidence, and lets a person overrule it.
///
/// All answers are worked out once, when it is made; a question whose conditions look at other
/// questions gets theirs first.
struct QuestionAnswering {
  private(set) var answers: [String: Answer] = [:]
  /// The questions a person was asked, "don't know" included.
  let byPerson: [String: PersonAnswer]

  init(knowledge: KnowledgeBase, evidence: Evidence, given: [PersonAnswer]) {
    byPerson = Dictionary(given.map { ($0.question, $0) }) { _, later in later }
    var pending: Set<String> = []
    for path in knowledge.paths {
      for question in path.questions {
        resolve(question, knowledge: knowledge, evidence: evidence, pending: &pending)
      }
    }
  }

  /// The answer to a question; an unknown one for an id that does not exist.
  func answer(_ id: String) -> Answer {
    answers[id] ?? Answer(choice: nil, by: nil)
  }

  private mutating func resolve(
    _ question: Question, knowledge: KnowledgeBase, evidence: Evidence, pending: inout Set<String>
  ) {
    guard answers[question.id] == nil, pending.insert(question.id).inserted else { return }
    for other in question.answers.compactMap(\.when).flatMap(\.questions) {
      guard let found = knowledge.question(other)?.question else { continue }
      resolve(found, knowledge: knowledge, evidence: evidence, pending: &pending)
    }
    let known = answers
    let evaluator = ConditionEvaluator(
      knowledge: knowledge, evidence: evidence,
      answer: { known[$0] ?? Answer(choice: nil, by: nil) })
    let found = QuestionAnswering.fromEvidence(question, evaluator)
    answers[question.id] = overruled(found, question: question)
  }

  private static func fromEvidence(_ question: Question, _ evaluator: ConditionEvaluator) -> Answer
  {
    var settledBy: [String] = []
    for choice in question.answers {
      guard let condition = choice.when else { continue }
      let judgement = evaluator.judge(condition)
      if judgement.truth == .yes {
        return Answer(choice: choice.id, by: .evidence, because: judgement.because)
      }
      settledBy += judgement.settledBy
    }
    return Answer(choice: nil, by: nil, settledBy: settledBy.withoutRepeats)
  }

  private func overruled(_ found: Answer, question: Question) -> Answer {
    guard let person = byPerson[question.id], let choice = person.choice,
      question.answers.contains(where: { $0.id == choice })
    else { return found }
    let title = question.answers.first { $0.id == choice }?.title ?? choice
    let said = Observation(
      source: .person, place: .question(question.id), text: "\(question.ask) \(title)")
    return Answer(
      choice: choice, by: .person, because: [said],
      overruled: found.choice == choice ? nil : found.choice)
  }
}

extension Condition {
  /// The questions that a condition looks at.
  var questions: [String] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.questions)
    case .not(let part): part.questions
    case .answer(let question, _): [question]
    default: []
    }
  }

  /// The signatures that a condition looks at.
  var signatures: [String] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.signatures)
    case .seen(let test): test.signatures
    default: []
    }
  }
}

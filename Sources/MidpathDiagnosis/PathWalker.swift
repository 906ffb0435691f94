import MidpathModel

/// Walks a path by the answers there are, until a question waits for a person.
struct PathWalker {
  let knowledge: KnowledgeBase
  let answering: QuestionAnswering
  /// Whether questions nobody answered are passed by as unknown instead of waiting.
  let passesOpenQuestions: Bool

  /// The walk from the beginning of a path.
  func walk(_ path: TroubleshootingPath) -> Walk {
    var steps: [WalkStep] = []
    var visited: Set<String> = []
    var current = path
    guard var question = path.questions.first else {
      return Walk(steps: [], position: .end("This path has no questions."))
    }
    while visited.insert(question.id).inserted {
      let answer = answering.answer(question.id)
      guard answer.choice != nil || isPassedBy(question.id) else {
        return Walk(steps: steps, position: .open(path: current.id, question: question.id))
      }
      steps.append(WalkStep(path: current.id, question: question.id, answer: answer))
      switch destination(of: question, answer) {
      case .causes(let causes): return Walk(steps: steps, position: .causes(causes))
      case .end(let sentence): return Walk(steps: steps, position: .end(sentence))
      case .question(let next):
        guard let found = current.questions.first(where: { $0.id == next }) else {
          return Walk(steps: steps, position: .end("The path leads nowhere from here."))
        }
        question = found
      case .path(let next):
        guard let found = knowledge.path(next), let first = found.questions.first else {
          return Walk(steps: steps, position: .end("The path leads nowhere from here."))
        }
        current = found
        question = first
      }
    }
    return Walk(
      steps: steps, position: .end("All questions of this path are answered; none names a cause."))
  }

  private func isPassedBy(_ question: String) -> Bool {
    passesOpenQuestions || answering.byPerson[question] != nil
  }

  private func destination(of question: Question, _ answer: Answer) -> Destination {
    question.answers.first { $0.id == answer.choice }?.destination ?? question.whenUnknown
  }
}

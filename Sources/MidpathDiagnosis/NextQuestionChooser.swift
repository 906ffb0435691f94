import MidpathModel

/// Chooses the open question with the best ratio of what it tells to what it costs.
///
/// The suspects' likelihoods add up over the causes that one of the question's answers confirms or
/// excludes; the sum is divided by the minutes that the answer costs a person. This is the P/C rule
/// of decision-theoretic troubleshooting (Heckerman, Breese, Rommelse 1995).
struct NextQuestionChooser {
  let knowledge: KnowledgeBase
  let answering: QuestionAnswering

  /// The best question for a list of suspects with their likelihoods, or nil when none tells them
  /// apart.
  func choose(_ suspects: [(id: String, likelihood: Double)], among paths: [TroubleshootingPath])
    -> NextQuestion?
  {
    var best: (value: Double, next: NextQuestion)?
    for path in paths {
      for question in path.questions {
        guard answering.answer(question.id).choice == nil,
          answering.byPerson[question.id] == nil
        else { continue }
        let told = suspects.filter { tells(question, about: $0.id) }
        let value = told.reduce(0) { $0 + $1.likelihood } / max(question.cost, 0.1)
        guard value > (best?.value ?? 0), value > 0 else { continue }
        best = (value, pointer(to: question, path: path.id, told: told, of: suspects.count))
      }
    }
    return best?.next
  }

  private func tells(_ question: Question, about cause: String) -> Bool {
    question.answers.contains { choice in
      if choice.excludes.contains(cause) { return true }
      if case .causes(let causes) = choice.destination { return causes.contains(cause) }
      return false
    }
  }

  private func pointer(
    to question: Question, path: String, told: [(id: String, likelihood: Double)], of count: Int
  ) -> NextQuestion {
    let titles = told.prefix(3).compactMap { knowledge.cause($0.id)?.title }
    let minutes = question.cost == 1 ? "1 minute" : "\(question.cost.short) minutes"
    let why =
      count == 1
      ? "it settles the only suspect, for about \(minutes)"
      : "it settles \(told.count) of \(count) suspects (\(titles.joined(separator: "; "))) for about \(minutes)"
    return NextQuestion(question: question.id, path: path, ask: question.ask, why: why)
  }
}

extension Double {
  /// The number without a needless fraction.
  var short: String {
    self == rounded() ? "\(Int(self))" : "\(self)"
  }
}

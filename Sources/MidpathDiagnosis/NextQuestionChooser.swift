import MidpathModel

/// Chooses the open question with the best ratio of what it tells to what it costs.
///
/// The suspects' likelihoods add up over the causes that one of the question's answers confirms or
/// excludes, each by how much it tells; the sum is divided by the minutes that the answer costs a person. This is the P/C rule
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
        let told = suspects.filter { weight(of: question, for: $0.id) > 0 }
        let gain = told.reduce(0) { $0 + $1.likelihood * weight(of: question, for: $1.id) }
        let value = gain / max(question.cost, 0.1)
        guard value > (best?.value ?? 0), value > 0 else { continue }
        best = (value, pointer(to: question, path: path.id, told: told, of: suspects.count))
      }
    }
    return best?.next
  }

  /// How much a question tells about a cause: an answer that confirms it tells all, one that leads
  /// to it among others less, one that only excludes it least.
  private func weight(of question: Question, for cause: String) -> Double {
    question.answers.map { choice -> Double in
      if case .causes(let causes) = choice.destination, causes.contains(cause) {
        return causes.count == 1 ? 1 : 0.7
      }
      return choice.excludes.contains(cause) ? 0.2 : 0
    }.max() ?? 0
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

import MidpathModel

/// What the answers to questions say about causes.
///
/// An answer that leads to a single cause confirms it when a person gave it, and only suggests it
/// when evidence gave it: outside the walk that asked it, the cause's own `confirms` decides.
struct AnswerPointers {
  private(set) var confirmedByPerson: [String: [Observation]] = [:]
  private(set) var suggested: [String: [Observation]] = [:]
  private(set) var excluded: Set<String> = []

  init(knowledge: KnowledgeBase, answering: QuestionAnswering, reached: [String]) {
    for cause in reached { suggested[cause] = [] }
    for question in knowledge.paths.flatMap(\.questions) {
      let answer = answering.answer(question.id)
      guard let choice = question.answers.first(where: { $0.id == answer.choice }) else { continue }
      excluded.formUnion(choice.excludes)
      guard case .causes(let causes) = choice.destination else { continue }
      if answer.by == .person, causes.count == 1 {
        confirmedByPerson[causes[0], default: []] += answer.because
      } else if answer.by == .person {
        for cause in causes { suggested[cause, default: []] += answer.because }
      }
    }
  }
}

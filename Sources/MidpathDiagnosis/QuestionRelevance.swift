import MidpathModel

/// Which questions a report shows: those a walk passes, and those that tell about the causes found.
struct QuestionRelevance {
  let knowledge: KnowledgeBase
  let answering: QuestionAnswering
  let causes: Set<String>

  /// Questions on paths, in their order; with `showsAll` every one that a walk passes.
  func findings(on paths: [TroubleshootingPath], showsAll: Bool) -> [QuestionFinding] {
    var findings: [QuestionFinding] = []
    for path in paths {
      let walked = showsAll ? Set(steps(of: path)) : []
      for question in path.questions where walked.contains(question.id) || isAbout(question) {
        findings.append(
          QuestionFinding(
            path: path.id, id: question.id, ask: question.ask, findOut: question.findOut,
            answer: answering.answer(question.id)))
      }
    }
    return findings
  }

  /// The first question that waits for a person, on the path that leads to the most causes.
  func firstOpen(on paths: [TroubleshootingPath]) -> NextQuestion? {
    let broadest = paths.map { (path: $0, causes: causesReached(by: $0)) }
      .sorted { ($1.causes, $0.path.id) < ($0.causes, $1.path.id) }
    for path in broadest.map(\.path) {
      let walk = walker(passing: false).walk(path)
      guard case .open(let at, let id) = walk.position,
        let question = knowledge.question(id)?.question
      else { continue }
      return NextQuestion(
        question: id, path: at, ask: question.ask,
        why: "it is the first question of the path that evidence could not answer")
    }
    return nil
  }

  private func causesReached(by path: TroubleshootingPath) -> Int {
    let reached = path.questions.flatMap(\.answers).flatMap { choice -> [String] in
      if case .causes(let causes) = choice.destination { causes } else { [] }
    }
    return Set(reached).count
  }

  private func steps(of path: TroubleshootingPath) -> [String] {
    walker(passing: true).walk(path).steps.map(\.question)
  }

  private func walker(passing: Bool) -> PathWalker {
    PathWalker(knowledge: knowledge, answering: answering, passesOpenQuestions: passing)
  }

  private func isAbout(_ question: Question) -> Bool {
    question.answers.contains { choice in
      if case .causes(let found) = choice.destination, !causes.isDisjoint(with: found) {
        return true
      }
      return !causes.isDisjoint(with: choice.excludes)
    }
  }
}

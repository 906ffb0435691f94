package import MidpathModel

/// What no case reaches: knowledge that nothing tests.
package struct CaseCoverage: Sendable, Hashable {
  /// Something that no case reaches, and where it is written.
  package struct Gap: Sendable, Hashable {
    package let id: String
    package let mark: SourceMark
  }

  /// Causes that are neither confirmed, suspected nor recognised in any case.
  package let causes: [Gap]
  /// Causes that are confirmed in no case, though something could confirm them.
  package let unconfirmed: [Gap]
  package let signatures: [Gap]
  /// `question=answer`.
  package let answers: [Gap]
  package let dangers: [Gap]
  /// Symptoms of paths of which no question was answered.
  package let symptoms: [Gap]

  /// Compares knowledge with what its cases gave.
  ///
  /// `signatures` are the signatures seen in the evidence of each case, by the case's id.
  package init(
    knowledge: KnowledgeBase, results: [(case: KnowledgeCase, diagnosis: Diagnosis)],
    signatures seen: [String: Set<String>]
  ) {
    var reached: Set<String> = []
    var confirmed: Set<String> = []
    var held: Set<String> = []
    var given: Set<String> = []
    var paths: Set<String> = []
    for (_, diagnosis) in results {
      for cause in diagnosis.causes + diagnosis.expected {
        reached.insert(cause.id)
        if cause.state == .confirmed { confirmed.insert(cause.id) }
      }
      held.formUnion(diagnosis.dangers.map(\.id))
      for question in diagnosis.questions {
        guard let choice = question.answer.choice else { continue }
        given.insert("\(question.id)=\(choice)")
        paths.insert(question.path)
      }
    }
    let seen = seen.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    causes = knowledge.causes.filter { !reached.contains($0.id) }.map(Gap.init)
    unconfirmed = knowledge.causes.filter {
      reached.contains($0.id) && !confirmed.contains($0.id) && !$0.confirms.isEmpty
    }.map(Gap.init)
    signatures = knowledge.signatures.filter { !seen.contains($0.id) }.map {
      Gap(id: $0.id, mark: $0.mark)
    }
    answers = knowledge.paths.flatMap(\.questions).flatMap { question in
      question.answers.map { Gap(id: "\(question.id)=\($0.id)", mark: $0.mark) }
    }.filter { !given.contains($0.id) }
    dangers = knowledge.dangers.filter { !held.contains($0.id) }.map {
      Gap(id: $0.id, mark: $0.mark)
    }
    symptoms = knowledge.paths.filter { !paths.contains($0.id) }.flatMap(\.symptoms).map {
      Gap(id: $0.id, mark: $0.mark)
    }
  }
}

extension CaseCoverage.Gap {
  fileprivate init(_ cause: Cause) {
    self.init(id: cause.id, mark: cause.mark)
  }
}

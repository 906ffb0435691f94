import MidpathModel

/// Folds what follows from a confirmed cause under it, and puts root causes first.
struct ConsequenceFolding {
  private let knowledge: KnowledgeBase
  private let confirmed: [CauseAssessment]
  private let explainers: [CauseAssessment]

  /// Takes the assessments of faults and of recognised expected behaviour, which explains as well.
  init(knowledge: KnowledgeBase, faults: [CauseAssessment], expected: [CauseAssessment]) {
    self.knowledge = knowledge
    confirmed = faults.filter { $0.state == .confirmed }
    explainers = confirmed + expected
  }

  /// The id of the cause that an assessment follows from, or nil for a root.
  func explainer(of assessment: CauseAssessment) -> String? {
    let above = explainers.filter { other in
      other.cause.id != assessment.cause.id && explains(other, assessment)
        && !(assessment.state == .confirmed && explains(assessment, other))
    }
    let roots = above.filter { candidate in
      !above.contains { $0.cause.id != candidate.cause.id && reaches($0, candidate.cause.id) }
    }
    return (roots.first ?? above.first)?.cause.id
  }

  /// The causes and signatures among those found that follow from an assessment.
  func consequences(of assessment: CauseAssessment, found: Set<String>) -> [String] {
    everythingExplained(by: assessment.cause).filter {
      found.contains($0) && $0 != assessment.cause.id
    }
    .sorted()
  }

  /// Whether all lines that point at a suspect are accounted for by what is certain: a rival that
  /// lost, not a consequence.
  func isAccountedFor(_ suspect: CauseAssessment) -> Bool {
    guard suspect.state == .suspected, !suspect.signatures.isEmpty else { return false }
    return explainers.contains { cause in
      let known = everythingExplained(by: cause.cause).union(cause.signatures)
      return suspect.signatures.isSubset(of: known)
    }
  }

  private func explains(_ cause: CauseAssessment, _ other: CauseAssessment) -> Bool {
    reaches(cause, other.cause.id)
  }

  private func reaches(_ cause: CauseAssessment, _ id: String) -> Bool {
    everythingExplained(by: cause.cause).contains(id)
  }

  private func everythingExplained(by cause: Cause) -> Set<String> {
    var known: Set<String> = []
    var pending = cause.explains
    while let next = pending.popLast() {
      guard known.insert(next).inserted else { continue }
      pending += knowledge.cause(next)?.explains ?? []
    }
    return known
  }
}

internal import MidpathModel

/// Causes: proof, fix, verification, sources, cases, and no circles in what they explain.
extension KnowledgeLint {
  /// Complaints about causes.
  func causeComplaints() -> [Complaint] {
    let reached = Set(base.paths.flatMap(\.questions).flatMap { self.causes(reachedBy: $0) })
    let tested = Set(reading.cases.flatMap(\.expectation.causes))
    return base.causes.flatMap { cause in
      completenessComplaints(cause, isTested: tested.contains(cause.id))
        + proofComplaints(cause, isReached: reached.contains(cause.id))
    } + circleComplaints() + dangerComplaints()
  }

  private func causes(reachedBy question: Question) -> [String] {
    (question.answers.map(\.destination) + [question.whenUnknown]).flatMap {
      destination -> [String] in
      if case .causes(let causes) = destination { causes } else { [] }
    }
  }

  private func completenessComplaints(_ cause: Cause, isTested: Bool) -> [Complaint] {
    var complaints: [Complaint] = []
    func need(_ isThere: Bool, _ what: String) {
      if !isThere {
        complaints.append(Complaint(cause.mark, "the cause '\(cause.id)' needs \(what)"))
      }
    }
    if cause.kind == .cause {
      need(!cause.fix.isEmpty, "'fix'")
      need(!cause.verify.text.isEmpty, "'verify'")
    }
    need(!cause.sources.isEmpty, "'sources'")
    need(isTested || !reading.isComplete(.cases), "a case that expects it")
    if cause.title.count > KnowledgeLint.titleLimit {
      complaints.append(tooLong(cause.title, "title of the cause '\(cause.id)'", cause.mark))
    }
    return complaints
  }

  /// The complaint about a title that is too long.
  func tooLong(_ title: String, _ what: String, _ mark: SourceMark) -> Complaint {
    Complaint(
      mark, "the \(what) has \(title.count) characters; at most \(KnowledgeLint.titleLimit)")
  }

  private func proofComplaints(_ cause: Cause, isReached: Bool) -> [Complaint] {
    var complaints: [Complaint] = []
    let hasEvidence = !cause.confirms.isEmpty || !cause.suggests.isEmpty
    let arePathsKnown = reading.isComplete(.path)
    if !hasEvidence, isReached || arePathsKnown {
      let message = "nothing confirms or suggests the cause '\(cause.id)'"
      let more = isReached ? ": only an answer leads to it" : ""
      complaints.append(
        Complaint(cause.mark, message + more, severity: isReached ? .warning : .error))
    }
    guard cause.kind == .cause else { return complaints }
    if !isReached, arePathsKnown {
      let message = "no path leads to the cause '\(cause.id)'"
      complaints.append(Complaint(cause.mark, message, severity: .warning))
    }
    if cause.settle.isEmpty, cause.confirms.isEmpty || !cause.suggests.isEmpty {
      let message = "the cause '\(cause.id)' can stay a suspect and has no 'settle'"
      complaints.append(Complaint(cause.mark, message, severity: .warning))
    }
    return complaints
  }

  /// A danger without a condition is shown only with the causes that name it.
  private func dangerComplaints() -> [Complaint] {
    guard reading.isComplete(.causes) else { return [] }
    let named = Set(base.causes.flatMap(\.dangers))
    return base.dangers.filter { $0.when == nil && !named.contains($0.id) }.map {
      Complaint($0.mark, "the danger '\($0.id)' has no 'when' and no cause names it")
    }
  }

  private func circleComplaints() -> [Complaint] {
    let edges = Dictionary(base.causes.map { ($0.id, $0.explains) }) { $0 + $1 }
    return Circles.find(in: edges).compactMap { circle in
      guard let first = circle.first, let cause = base.cause(first) else { return nil }
      let way = (circle + [first]).joined(separator: " → ")
      return Complaint(cause.mark, "causes explain themselves in a circle: \(way)")
    }
  }
}

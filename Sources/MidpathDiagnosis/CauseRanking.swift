import MidpathModel

/// The causes found in the order a report shows them: root causes first, then what follows from
/// them, then suspects by likelihood.
struct CauseRanking {
  private let knowledge: KnowledgeBase
  private let faults: [CauseAssessment]
  private let expected: [CauseAssessment]
  private let folding: ConsequenceFolding
  private let explainedBy: [String: String]
  private let foundIDs: Set<String>

  init(knowledge: KnowledgeBase, found: [CauseAssessment], evidence: Evidence) {
    self.knowledge = knowledge
    expected = found.filter { $0.cause.kind != .cause && $0.state == .confirmed }
    let folding = ConsequenceFolding(
      knowledge: knowledge, faults: found.filter { $0.cause.kind == .cause }, expected: expected)
    self.folding = folding
    let explainedBy = Dictionary(
      found.compactMap { item in folding.explainer(of: item).map { (item.cause.id, $0) } }
    ) { first, _ in first }
    self.explainedBy = explainedBy
    let harmless = Set(expected.map(\.cause.id))
    faults = found.filter { item in
      guard item.cause.kind == .cause else { return false }
      if item.state == .confirmed { return true }
      if let explainer = explainedBy[item.cause.id] { return !harmless.contains(explainer) }
      return !folding.isAccountedFor(item)
    }
    foundIDs = Set(found.map(\.cause.id)).union(evidence.seen.keys)
  }

  /// The findings, root causes first, with the advice that is safe now.
  func findings(advice: DangerAssessment) -> [CauseFinding] {
    let suspects = faults.filter { $0.state == .suspected && explainedBy[$0.cause.id] == nil }
    let total = suspects.reduce(0) { $0 + $1.weight }
    let roots = faults.filter { $0.state == .confirmed && explainedBy[$0.cause.id] == nil }
      .sorted { (consequences($0).count, $0.weight) > (consequences($1).count, $1.weight) }
    let folded = faults.filter { explainedBy[$0.cause.id] != nil }
    let likely = suspects.sorted { $0.weight > $1.weight }
      .filter { $0.weight / max(total, .leastNonzeroMagnitude) >= Diagnoser.leastLikelihood }
    return (roots + likely + folded).enumerated().map { index, item in
      finding(item, rank: index + 1, total: total, advice: advice)
    }
  }

  /// The expected behaviour that was recognised, noise left out.
  var expectedBehaviour: [CauseAssessment] { expected.filter { $0.cause.kind == .expected } }

  /// Recognised expected behaviour and noise.
  func expectedFindings(advice: DangerAssessment) -> [CauseFinding] {
    expected.enumerated().map { finding($0.element, rank: $0.offset + 1, total: 0, advice: advice) }
  }

  /// The causes whose dangers are worth a warning: the confirmed ones and the likeliest suspects.
  func worthWarning(among found: [CauseAssessment]) -> [CauseAssessment] {
    let kept = found.filter { item in faults.contains { $0.cause.id == item.cause.id } }
    let confirmed = kept.filter { $0.state == .confirmed }
    let suspects = kept.filter { $0.state == .suspected && explainedBy[$0.cause.id] == nil }
      .sorted { $0.weight > $1.weight }
    return confirmed + suspects.prefix(confirmed.isEmpty ? 3 : 0) + expected
  }

  private func consequences(_ item: CauseAssessment) -> [String] {
    folding.consequences(of: item, found: foundIDs)
  }

  private func finding(
    _ item: CauseAssessment, rank: Int, total: Double, advice: DangerAssessment
  ) -> CauseFinding {
    let cause = item.cause
    let warned = advice.findings(for: [item]).map(\.id).filter { id in
      cause.dangers.contains(id) || cause.fix.contains { $0.unless == id }
    }
    return CauseFinding(
      id: cause.id, title: cause.title, explanation: cause.explanation, state: item.state,
      rank: rank, likelihood: item.state == .confirmed ? 1 : item.weight / max(total, item.weight),
      explains: consequences(item), explainedBy: explainedBy[cause.id], evidence: item.proof,
      against: item.against, fix: advice.advice(for: cause), dangers: warned,
      verify: cause.verify.text, sources: cause.sources, settledBy: item.settledBy)
  }
}

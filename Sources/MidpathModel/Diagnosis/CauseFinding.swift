/// A cause in a diagnosis.
package struct CauseFinding: Sendable, Hashable {
  /// How sure it is.
  package enum State: String, Sendable, Hashable {
    case confirmed
    case suspected
  }

  package let id: String
  package let title: String
  package let explanation: String
  package let state: State
  /// 1-based; root causes first.
  package var rank: Int
  /// The share of this suspect among all suspects, 0 to 1; 1 for a confirmed cause.
  package let likelihood: Double
  /// Ids of causes and signatures in this diagnosis that follow from it.
  package var explains: [String]
  /// The confirmed cause that this one follows from.
  package var explainedBy: String?
  /// Proof, the deciding line first.
  package let evidence: [Observation]
  /// What speaks against it, where something does.
  package let against: [Observation]
  package let fix: [FixAdvice]
  /// Ids of dangers that hold now.
  package let dangers: [String]
  package let verify: String
  package let sources: [String]
  /// For a suspect: what would settle it.
  package let settledBy: [String]

  /// Makes a finding.
  package init(
    id: String, title: String, explanation: String, state: State, rank: Int, likelihood: Double,
    explains: [String], explainedBy: String?, evidence: [Observation], against: [Observation],
    fix: [FixAdvice], dangers: [String], verify: String, sources: [String], settledBy: [String]
  ) {
    self.id = id
    self.title = title
    self.explanation = explanation
    self.state = state
    self.rank = rank
    self.likelihood = likelihood
    self.explains = explains
    self.explainedBy = explainedBy
    self.evidence = evidence
    self.against = against
    self.fix = fix
    self.dangers = dangers
    self.verify = verify
    self.sources = sources
    self.settledBy = settledBy
  }
}

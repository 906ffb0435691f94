extension Verification {
  /// What a look at evidence says about a cause that should be fixed.
  package struct Result: Sendable {
    /// The answer in one word, as scripts read it.
    package enum State: String, Sendable, CaseIterable {
      case fixed
      case stillThere = "still-there"
      case unknown
    }

    package let cause: Cause
    package let server: ServerIdentity
    package let state: State
    /// What proves it; empty when it is unknown.
    package let because: [Observation]
    /// What would settle it; empty when it is known.
    package let settledBy: [String]

    /// Makes a result.
    package init(
      cause: Cause, server: ServerIdentity, state: State, because: [Observation],
      settledBy: [String]
    ) {
      self.cause = cause
      self.server = server
      self.state = state
      self.because = because
      self.settledBy = settledBy
    }
  }
}

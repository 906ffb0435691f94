/// How far the last attempt of a sequence got.
package struct StageFinding: Sendable, Hashable {
  /// How the attempt stands.
  package enum State: String, Sendable, Hashable {
    case passed
    case failed
    /// It may still be running: the log ends in its middle only minutes ago.
    case running
    /// The log ends in its middle.
    case open
  }

  package let sequence: String
  package let title: String
  package let attempt: Int
  package let attempts: Int
  package let startedAt: HostTime?
  /// The stage it got to.
  package let reached: String
  package let reachedTitle: String
  package let state: State
  /// What the stage's failure says.
  package let meaning: String
  package let evidence: [Observation]

  /// Makes a finding.
  package init(
    sequence: String, title: String, attempt: Int, attempts: Int, startedAt: HostTime?,
    reached: String, reachedTitle: String, state: State, meaning: String, evidence: [Observation]
  ) {
    self.sequence = sequence
    self.title = title
    self.attempt = attempt
    self.attempts = attempts
    self.startedAt = startedAt
    self.reached = reached
    self.reachedTitle = reachedTitle
    self.state = state
    self.meaning = meaning
    self.evidence = evidence
  }
}

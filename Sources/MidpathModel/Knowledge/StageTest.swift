/// What became of a stage in the last attempt of its sequence.
package struct StageTest: Sendable {
  /// What can be asked.
  package enum Outcome: String, Sendable, CaseIterable {
    case passed
    case failed
    /// Passed or failed: the attempt came this far.
    case reached
  }

  package let sequence: String
  package let stage: String
  package let outcome: Outcome

  /// Makes a test.
  package init(sequence: String, stage: String, outcome: Outcome) {
    self.sequence = sequence
    self.stage = stage
    self.outcome = outcome
  }
}

/// A stage that was passed or failed, with the line that says so.
package struct StageMark: Sendable, Hashable {
  /// How a stage ended.
  package enum State: String, Sendable, Hashable {
    case passed
    case failed
  }

  /// The stage's id within its sequence.
  package let stage: String
  package let state: State
  /// The signature that marked it.
  package let signature: String
  package let observation: Observation

  /// Makes a mark.
  package init(stage: String, state: State, signature: String, observation: Observation) {
    self.stage = stage
    self.state = state
    self.signature = signature
    self.observation = observation
  }
}

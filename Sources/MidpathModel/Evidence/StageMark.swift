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
  /// Where the stage stands in the order of its sequence, from 0.
  package let position: Int
  /// Whether the line only follows from another one, so that it proves no progress.
  package let isConsequence: Bool

  /// Makes a mark.
  package init(
    stage: String, state: State, signature: String, observation: Observation, position: Int = 0,
    isConsequence: Bool = false
  ) {
    self.stage = stage
    self.state = state
    self.signature = signature
    self.observation = observation
    self.position = position
    self.isConsequence = isConsequence
  }
}

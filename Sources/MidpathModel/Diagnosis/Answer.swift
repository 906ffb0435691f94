/// The answer to a question, and whose it is.
package struct Answer: Sendable, Hashable {
  /// Who answered.
  package enum Author: String, Sendable, Hashable {
    case evidence
    case person
  }

  /// The id of a ``Choice``; nil when it is unknown.
  package let choice: String?
  /// nil while nobody answered.
  package let by: Author?
  package let because: [Observation]
  /// What would settle an unknown answer.
  package let settledBy: [String]
  /// What evidence says, when a person says otherwise.
  package let overruled: String?

  /// Makes an answer.
  package init(
    choice: String?, by: Author?, because: [Observation] = [], settledBy: [String] = [],
    overruled: String? = nil
  ) {
    self.choice = choice
    self.by = by
    self.because = because
    self.settledBy = settledBy
    self.overruled = overruled
  }
}

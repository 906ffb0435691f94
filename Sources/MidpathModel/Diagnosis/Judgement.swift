/// A truth value with its proof, or with what would settle it.
package struct Judgement: Sendable, Hashable {
  package let truth: Truth
  /// What was seen that makes it so; can be empty for "no", where the proof is an absence.
  package let because: [Observation]
  /// Evidence that would settle an unknown, in words.
  package let settledBy: [String]

  /// Makes a judgement.
  package init(_ truth: Truth, because: [Observation] = [], settledBy: [String] = []) {
    self.truth = truth
    self.because = because
    self.settledBy = settledBy
  }

  /// Not known, with the evidence that would settle it.
  package static func unknown(_ settledBy: String...) -> Judgement {
    Judgement(.unknown, settledBy: settledBy)
  }
}

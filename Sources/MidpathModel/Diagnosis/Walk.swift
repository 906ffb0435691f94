/// A walk along a path: the steps taken, and where it stands now.
package struct Walk: Sendable, Hashable {
  /// Where a walk stands.
  package enum Position: Sendable, Hashable {
    /// This question waits for a person.
    case open(path: String, question: String)
    /// These causes were reached.
    case causes([String])
    /// The path ends without a cause; the sentence says what to do.
    case end(String)
  }

  package let steps: [WalkStep]
  package let position: Position

  /// Makes a walk.
  package init(steps: [WalkStep], position: Position) {
    self.steps = steps
    self.position = position
  }
}

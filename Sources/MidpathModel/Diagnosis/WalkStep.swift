/// One question on a walk along a path, with the answer that was taken.
package struct WalkStep: Sendable, Hashable {
  package let path: String
  package let question: String
  package let answer: Answer

  /// Makes a step.
  package init(path: String, question: String, answer: Answer) {
    self.path = path
    self.question = question
    self.answer = answer
  }
}

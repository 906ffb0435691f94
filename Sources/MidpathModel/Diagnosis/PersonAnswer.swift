/// What a person answered to a question.
package struct PersonAnswer: Sendable, Hashable {
  /// The question's id.
  package let question: String
  /// The id of a ``Choice``, or nil for "I don't know".
  package let choice: String?

  /// Makes an answer.
  package init(question: String, choice: String?) {
    self.question = question
    self.choice = choice
  }
}

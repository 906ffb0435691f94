/// The question with the best ratio of what it tells to what it costs.
package struct NextQuestion: Sendable, Hashable {
  package let question: String
  package let path: String
  package let ask: String
  /// Why this one, in words.
  package let why: String

  /// Makes the pointer.
  package init(question: String, path: String, ask: String, why: String) {
    self.question = question
    self.path = path
    self.ask = ask
    self.why = why
  }
}

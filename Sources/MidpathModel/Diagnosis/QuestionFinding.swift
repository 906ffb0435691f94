/// A question in a diagnosis, with its answer.
package struct QuestionFinding: Sendable, Hashable {
  package let path: String
  package let id: String
  package let ask: String
  package let findOut: [String]
  package let answer: Answer

  /// Makes a finding.
  package init(path: String, id: String, ask: String, findOut: [String], answer: Answer) {
    self.path = path
    self.id = id
    self.ask = ask
    self.findOut = findOut
    self.answer = answer
  }
}

/// A question of a path, with its answers.
package struct Question: Sendable {
  package let id: String
  package let ask: String
  /// How to find the answer out: shown to somebody who does not know.
  package let findOut: [String]
  /// In the authored order.
  package let answers: [Choice]
  /// Where to go when nobody knows; nil for the next question in order.
  package let whenUnknown: Destination
  /// Minutes of a person.
  package let cost: Double
  package let sources: [String]
  package let mark: SourceMark

  /// Makes a question.
  package init(
    id: String, ask: String, findOut: [String], answers: [Choice], whenUnknown: Destination,
    cost: Double, sources: [String], mark: SourceMark
  ) {
    self.id = id
    self.ask = ask
    self.findOut = findOut
    self.answers = answers
    self.whenUnknown = whenUnknown
    self.cost = cost
    self.sources = sources
    self.mark = mark
  }
}

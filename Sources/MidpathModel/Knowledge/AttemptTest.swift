/// How many attempts of a sequence there were.
package struct AttemptTest: Sendable {
  package let sequence: String
  package let atLeast: Int
  /// Seconds before the newest record of all evidence; nil for any time.
  package let within: Double?

  /// Makes a test.
  package init(sequence: String, atLeast: Int, within: Double?) {
    self.sequence = sequence
    self.atLeast = atLeast
    self.within = within
  }
}

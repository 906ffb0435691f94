/// A signature that was seen and is reported as such: noise, or history.
package struct SignatureFinding: Sendable, Hashable {
  package let id: String
  package let count: Int
  package let note: String
  package let first: Observation
  package let last: Observation

  /// Makes a finding.
  package init(id: String, count: Int, note: String, first: Observation, last: Observation) {
    self.id = id
    self.count = count
    self.note = note
    self.first = first
    self.last = last
  }
}

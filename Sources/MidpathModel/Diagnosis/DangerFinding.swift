/// A danger that holds in the state found, or that evidence cannot exclude for a found cause.
package struct DangerFinding: Sendable, Hashable {
  package let id: String
  package let text: String
  package let reason: String
  /// Whether it certainly holds; otherwise `checkFirst` says what to look at.
  package let isCertain: Bool
  package let checkFirst: String
  package let because: [Observation]

  /// Makes a finding.
  package init(
    id: String, text: String, reason: String, isCertain: Bool, checkFirst: String,
    because: [Observation]
  ) {
    self.id = id
    self.text = text
    self.reason = reason
    self.isCertain = isCertain
    self.checkFirst = checkFirst
    self.because = because
  }
}

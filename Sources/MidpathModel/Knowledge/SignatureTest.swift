/// Whether signatures were seen.
package struct SignatureTest: Sendable {
  /// Which events count.
  package enum Scope: String, Sendable, CaseIterable {
    /// Of the last attempt, not cleared, not faded.
    case current
    /// All that was read.
    case any
  }

  /// Any of these.
  package var signatures: [String]
  package var scope: Scope
  /// The least number of lines.
  package var atLeast: Int
  /// Seconds before the newest record of all evidence; nil for any time.
  package var within: Double?
  /// Only when this signature was seen within ``nearSeconds`` of it.
  package var near: String?
  package var nearSeconds: Double
  /// The capture whose values must come back after another one stood in between.
  package var alternates: String?

  /// Makes a test.
  package init(
    signatures: [String], scope: Scope = .current, atLeast: Int = 1, within: Double? = nil,
    near: String? = nil, nearSeconds: Double = 600, alternates: String? = nil
  ) {
    self.signatures = signatures
    self.scope = scope
    self.atLeast = atLeast
    self.within = within
    self.near = near
    self.nearSeconds = nearSeconds
    self.alternates = alternates
  }
}

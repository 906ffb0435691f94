package import Foundation

/// One round of evidence of a case: what was uploaded, and what the check of it found.
package struct EvidenceCheck: Sendable, Hashable {
  /// How far a check is.
  package enum State: String, Sendable, Hashable {
    /// Uploads are still coming.
    case collecting
    /// Waits for its turn; a check that was cut off waits again.
    case waiting
    case running
    case done
    case failed
  }

  /// 1 for the first check of a case.
  package let number: Int
  package var state: State
  package let begunAt: Date
  /// When the files were copied from the host; nil where nobody said, so that nothing has an age.
  package var collectedAt: Date?
  /// When the check finished or failed.
  package var endedAt: Date?
  /// Why it failed, for a person.
  package var failure: String?

  /// Makes a check.
  package init(
    number: Int, state: State, begunAt: Date, collectedAt: Date? = nil, endedAt: Date?,
    failure: String?
  ) {
    self.number = number
    self.state = state
    self.begunAt = begunAt
    self.collectedAt = collectedAt
    self.endedAt = endedAt
    self.failure = failure
  }
}

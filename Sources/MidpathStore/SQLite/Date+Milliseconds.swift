import Foundation

extension Date {
  /// Milliseconds since 1970-01-01 UTC, rounded; the nearest that fits for times out of all reason.
  var milliseconds: Int64 {
    let exact = (timeIntervalSince1970 * 1000).rounded()
    return Int64(exactly: exact) ?? (exact < 0 ? .min : .max)
  }

  /// The time so many milliseconds after 1970-01-01 UTC.
  init(milliseconds: Int64) {
    self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
  }
}

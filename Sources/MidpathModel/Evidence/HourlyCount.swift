/// Errors and warnings in one hour of the agent log.
package struct HourlyCount: Sendable, Hashable {
  /// The beginning of the hour on the host's clock.
  package let hour: HostTime
  package var errors: Int
  package var warnings: Int

  /// Starts an hour.
  package init(hour: HostTime, errors: Int = 0, warnings: Int = 0) {
    self.hour = hour
    self.errors = errors
    self.warnings = warnings
  }
}

/// How much of one kind of log was there to read.
package struct LogCoverage: Sendable, Hashable {
  package var files: Int
  package var bytes: Int64
  package var lines: Int
  /// The first and last time found in it.
  package var firstTime: HostTime?
  package var lastTime: HostTime?
  /// The last line that has a header: shows where the log ends.
  package var lastLine: Observation?

  /// Starts with nothing read.
  package init() {
    files = 0
    bytes = 0
    lines = 0
  }
}

import Chs

/// Scans sources for all expressions of a database in one pass, in constant memory.
///
/// Shared freely; every scan has its own buffers (about 4 MiB and the matcher's scratch space).
package struct LineScanner: Sendable {
  private let database: PatternDatabase
  private let limits: ScanLimits

  /// Scans with `database`; the limits are for tests and for sources of very long lines.
  package init(database: PatternDatabase, limits: ScanLimits = .standard) {
    self.database = database
    self.limits = limits
  }

  /// Reads `source` to its end and hands every line that matches to `sink`.
  ///
  /// `shouldStop` is asked once per window (1 MiB as a rule). Throws what the source and the sink
  /// throw, and `ScanError` when there is no memory.
  package func scan(
    _ source: inout some ByteSource, into sink: inout some LineSink,
    shouldStop: () -> Bool = { Task.isCancelled }
  ) throws -> ScanSummary {
    var run = try ScanRun(database: database, limits: limits)
    var wasStopped = false
    while !wasStopped, try run.scanNextWindow(of: &source, into: &sink) {
      wasStopped = shouldStop()
    }
    return run.summary(encoding: source.encoding, wasStopped: wasStopped)
  }
}

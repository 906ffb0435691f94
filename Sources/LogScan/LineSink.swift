/// Takes what a scan finds, in the order of the source.
///
/// Whatever it throws ends the scan.
package protocol LineSink {
  /// A window with new lines is there.
  mutating func windowBegins(_ window: borrowing ScanWindow) throws
  /// A line of the window matches.
  mutating func matched(_ line: ScannedLine, in window: borrowing ScanWindow) throws
  /// The window's bytes are about to go.
  mutating func windowEnds(_ window: borrowing ScanWindow) throws
}

extension LineSink {
  /// Nothing to do.
  package mutating func windowBegins(_ window: borrowing ScanWindow) throws {}
  /// Nothing to do.
  package mutating func windowEnds(_ window: borrowing ScanWindow) throws {}
}

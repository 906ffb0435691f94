/// The matcher itself failing in the middle of a scan, which only lack of memory explains.
package struct ScanError: Error, Hashable, CustomStringConvertible {
  /// Vectorscan's error number (negative).
  package let code: Int
  /// What was being done.
  package let action: String

  /// One sentence with both.
  package var description: String { "\(action) failed with Vectorscan error \(code)" }
}

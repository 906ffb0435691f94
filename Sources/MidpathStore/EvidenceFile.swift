/// A file of evidence that the viewer can show, by the path that proofs name.
package struct EvidenceFile: Sendable, Hashable {
  /// The path as observations show it, such as `bundle.zip!agent/logs/agent0.log.0`.
  package let path: String
  /// The file that holds its bytes, below the folder of the case's uploads.
  package let storedName: String
  /// Bytes.
  package let size: Int64

  /// Makes an entry.
  package init(path: String, storedName: String, size: Int64) {
    self.path = path
    self.storedName = storedName
    self.size = size
  }
}

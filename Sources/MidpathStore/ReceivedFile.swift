package import Foundation

/// A file that was received whole and waits to be counted among the uploads of a check.
package struct ReceivedFile: Sendable, Hashable {
  /// The relative path it had on the person's machine; never used as a path on disk.
  package let name: String
  /// Bytes.
  package let size: Int64
  /// When it was changed last on the person's machine; nil where unknown.
  package let modified: Date?
  /// The name of the file that holds it, in the folder of the case's uploads.
  package let storedName: String

  /// Makes an entry.
  package init(name: String, size: Int64, modified: Date?, storedName: String) {
    self.name = name
    self.size = size
    self.modified = modified
    self.storedName = storedName
  }
}

package import Foundation

/// A file that was uploaded for a check.
package struct EvidenceUpload: Sendable, Hashable {
  package let id: Int64
  /// The relative path it had on the person's machine, with `/`; never used as a path on disk.
  package let name: String
  /// Bytes.
  package let size: Int64
  /// When it was changed last on the person's machine; nil where unknown.
  package let modified: Date?
  /// The name of the file that holds it, in the folder of the case's uploads.
  package let storedName: String

  /// Makes an upload.
  package init(id: Int64, name: String, size: Int64, modified: Date?, storedName: String) {
    self.id = id
    self.name = name
    self.size = size
    self.modified = modified
    self.storedName = storedName
  }
}

/// A file of a tree and where on this machine its bytes lie, whatever they are called there.
package struct StoredFile: Sendable, Hashable {
  /// The path in the tree, with `/`.
  package let path: String
  /// The file on this machine, or nil for one that is only listed.
  package let file: String?
  /// Bytes.
  package let size: Int64
  /// When it was last changed, UTC seconds since 1970; nil where unknown.
  package let modified: Int64?
  /// Why there is no file, such as a password; nil where nothing stands against it.
  package let refusal: String?

  /// Makes a stored file.
  package init(
    path: String, file: String?, size: Int64, modified: Int64? = nil, refusal: String? = nil
  ) {
    self.path = path
    self.file = file
    self.size = size
    self.modified = modified
    self.refusal = refusal
  }
}

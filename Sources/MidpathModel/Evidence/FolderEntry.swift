/// A file or folder below the agent folder that knowledge may ask about.
package struct FolderEntry: Sendable, Hashable {
  /// Path below the agent folder with `/`, lower-case file systems or not as found.
  package let path: String
  package let isFolder: Bool
  /// Bytes of a file; 0 for a folder.
  package let size: Int64
  /// How many entries a folder has directly; 0 for a file.
  package let entries: Int
  /// When it was last changed, UTC seconds since 1970; nil where unknown.
  package let modified: Int64?

  /// Makes an entry.
  package init(
    path: String, isFolder: Bool, size: Int64 = 0, entries: Int = 0, modified: Int64? = nil
  ) {
    self.path = path
    self.isFolder = isFolder
    self.size = size
    self.entries = entries
    self.modified = modified
  }
}

package import MidpathModel

/// What was found below a folder, and what could not be listed.
package struct FileListing: Sendable {
  /// Files and folders: each folder before what is in it, sorted by name within a folder.
  package var entries: [FolderEntry] = []
  package var unread: [Unread] = []
  /// Whether there is more than could be listed, so that what is not here may still exist.
  package var isPartial = false

  /// Starts with nothing found.
  package init() {}
}

package import MidpathModel

/// What an archive was unpacked to.
package struct UnpackedArchive: Sendable {
  /// Every file of the archive by its path in it, with those that are no evidence only listed.
  ///
  /// Files of an archive in it have the path `inner.zip!/logs/agent0.log.0`.
  package var files: [StoredFile] = []
  /// What could not be read, by its path in the archive; an empty path stands for the archive.
  package var unread: [Unread] = []

  /// Whether the archive had more files than are listed.
  package var isPartial = false

  /// The files as a tree that evidence is read from.
  package var tree: StoredFiles { StoredFiles(files, unread: unread, isPartial: isPartial) }

  /// Adds what was found in another place of the same archive, or in the archive at `path` of it.
  mutating func add(_ inner: UnpackedArchive, at path: String? = nil) {
    let prefix = path.map { $0 + "!/" } ?? ""
    files += inner.files.map { file in
      StoredFile(
        path: prefix + file.path, file: file.file, size: file.size, modified: file.modified,
        refusal: file.refusal)
    }
    isPartial = isPartial || inner.isPartial
    unread += inner.unread.map { failure in
      Unread(
        path: failure.path.isEmpty ? path ?? "" : prefix + failure.path, reason: failure.reason)
    }
  }
}

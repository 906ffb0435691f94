package import LogScan
package import MidpathModel

/// A tree of files that lie somewhere on this machine under other names: what was unpacked from an
/// archive, or uploaded.
package struct StoredFiles: EvidenceFiles {
  package let limits: FileLimits
  package var diskPath: String? { nil }
  private let index: FolderIndex
  private let places: [String: StoredFile]

  /// Lays out `files`; of two with the same path the later counts.
  ///
  /// `unread` is told with its folder. `isPartial` says that there was more, as in an archive that
  /// was cut off, so that what is not here does not count as missing.
  package init(
    _ files: [StoredFile], unread: [Unread] = [], isPartial: Bool = false,
    limits: FileLimits = .standard
  ) {
    var index = FolderIndex()
    var places: [String: StoredFile] = [:]
    for stored in files {
      let path = EvidencePath.normal(stored.path)
      guard !path.isEmpty, index.addFile(path, size: stored.size, modified: stored.modified)
      else { continue }
      places[path] = stored
    }
    index.add(unread)
    index.isPartial = isPartial
    self.index = index
    self.places = places
    self.limits = limits
  }

  package func children(of folder: String) -> FileListing { index.children(of: folder) }

  package func bytes(of path: String, limit: Int) throws(Unread) -> [UInt8] {
    try open(path).bytes(upTo: limit, of: path)
  }

  package func openLog(_ path: String) throws(Unread) -> any ByteSource { try open(path) }

  package func location(of path: String) throws(Unread) -> String? {
    places[path]?.file
  }

  private func open(_ path: String) throws(Unread) -> FileByteSource {
    guard let stored = places[path] else {
      throw Unread(path: SafeText.visible(path), reason: "there is no such file")
    }
    guard let place = stored.file else {
      let reason = stored.refusal ?? "was not unpacked: it is no evidence"
      throw Unread(path: SafeText.visible(path), reason: reason)
    }
    do {
      return try FileByteSource(path: place, followingLinks: false)
    } catch {
      throw Unread.failed(path, error)
    }
  }
}

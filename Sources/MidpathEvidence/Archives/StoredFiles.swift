package import LogScan
package import MidpathModel

/// A tree of files that lie somewhere on this machine under other names: what was unpacked from an
/// archive, or uploaded.
package struct StoredFiles: EvidenceFiles {
  package let limits: FileLimits
  package var diskPath: String? { nil }
  private let index: FolderIndex
  private let places: [String: String]

  /// Lays out `files`; of two with the same path the later counts. `unread` is told with its folder.
  package init(_ files: [StoredFile], unread: [Unread] = [], limits: FileLimits = .standard) {
    var index = FolderIndex()
    var places: [String: String] = [:]
    for stored in files {
      let path = EvidencePath.normal(stored.path)
      guard !path.isEmpty, index.addFile(path, size: stored.size, modified: stored.modified)
      else { continue }
      places[path] = stored.file
    }
    index.add(unread)
    self.index = index
    self.places = places
    self.limits = limits
  }

  package func children(of folder: String) -> FileListing { index.children(of: folder) }

  package func bytes(of path: String, limit: Int) throws(Unread) -> [UInt8] {
    try open(path).bytes(upTo: limit, of: path)
  }

  package func openLog(_ path: String) throws(Unread) -> any ByteSource { try open(path) }

  private func open(_ path: String) throws(Unread) -> FileByteSource {
    guard let place = places[path] else {
      let isListed = index[path]?.isFolder == false
      throw Unread(
        path: SafeText.visible(path),
        reason: isListed ? "was not unpacked: it is no evidence" : "there is no such file")
    }
    do {
      return try FileByteSource(path: place, followingLinks: false)
    } catch {
      throw Unread.failed(path, error)
    }
  }
}

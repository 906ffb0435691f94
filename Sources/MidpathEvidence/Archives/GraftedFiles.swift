package import LogScan
package import MidpathModel

/// A tree with the archives that lie in it looked into.
///
/// What is in `logs/old.zip` has paths such as `logs/old.zip!/agent0.log.4`; a compressed log such
/// as `logs/agent0.log.3.gz` keeps its path and is read unpacked.
package struct GraftedFiles: EvidenceFiles {
  private let base: any EvidenceFiles
  private let grafts: [String: Graft]

  /// Puts `grafts` into `base`, each by the path of the archive.
  init(_ base: any EvidenceFiles, _ grafts: [String: Graft]) {
    self.base = base
    self.grafts = grafts
  }

  package var limits: FileLimits { base.limits }
  package var diskPath: String? { base.diskPath }

  package func children(of folder: String) -> FileListing {
    if let inner = inner(folder) {
      return shown(inner.tree.children(of: inner.path), in: inner.archive)
    }
    var listing = base.children(of: folder)
    for (place, entry) in listing.entries.enumerated() {
      switch grafts[entry.path] {
      case .tree: listing.entries.append(FolderEntry(path: entry.path + "!", isFolder: true))
      case .file:
        // How large it is unpacked shows when it is read.
        listing.entries[place] = FolderEntry(
          path: entry.path, isFolder: false, modified: entry.modified)
      case .refused(let reason):
        listing.unread.append(Unread(path: SafeText.visible(entry.path), reason: reason))
      case nil: break
      }
    }
    listing.entries.sort { $0.path < $1.path }
    return listing
  }

  package func bytes(of path: String, limit: Int) throws(Unread) -> [UInt8] {
    if let inner = inner(path) { return try inner.tree.bytes(of: inner.path, limit: limit) }
    guard let file = try compressed(path) else { return try base.bytes(of: path, limit: limit) }
    return try open(file, path).bytes(upTo: limit, of: path)
  }

  package func openLog(_ path: String) throws(Unread) -> any ByteSource {
    if let inner = inner(path) { return try inner.tree.openLog(inner.path) }
    guard let file = try compressed(path) else { return try base.openLog(path) }
    return try open(file, path)
  }

  package func location(of path: String) throws(Unread) -> String? {
    if let inner = inner(path) { return try inner.tree.location(of: inner.path) }
    return try base.location(of: path)
  }

  /// The archive that a path leads into, and the path in it.
  private func inner(_ path: String) -> (tree: any EvidenceFiles, archive: String, path: String)? {
    for mark in path.indices where path[mark] == "!" {
      let rest = path[mark...].dropFirst()
      guard rest.isEmpty || rest.first == "/",
        case .tree(let tree) = grafts[String(path[..<mark])]
      else { continue }
      return (tree, String(path[..<mark]), String(rest.dropFirst()))
    }
    return nil
  }

  /// A file that is read unpacked; nil for one that is read as it is.
  private func compressed(_ path: String) throws(Unread) -> CompressedFile? {
    switch grafts[path] {
    case .file(let file): return file
    case .refused(let reason): throw Unread(path: SafeText.visible(path), reason: reason)
    case .tree, nil: return nil
    }
  }

  private func open(_ file: CompressedFile, _ path: String) throws(Unread) -> any ByteSource {
    do {
      return try file.open()
    } catch {
      throw Unread.failed(path, error)
    }
  }

  private func shown(_ listing: FileListing, in archive: String) -> FileListing {
    var shown = FileListing()
    shown.entries = listing.entries.map { entry in
      FolderEntry(
        path: "\(archive)!/\(entry.path)", isFolder: entry.isFolder, size: entry.size,
        entries: entry.entries, modified: entry.modified)
    }
    shown.isPartial = listing.isPartial
    shown.unread = listing.unread.map { failure in
      Unread(path: SafeText.visible("\(archive)!/\(failure.path)"), reason: failure.reason)
    }
    return shown
  }
}

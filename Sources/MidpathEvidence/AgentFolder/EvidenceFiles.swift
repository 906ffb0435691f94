package import LogScan
package import MidpathModel

/// A tree of files that evidence is read from: a folder on disk, an archive, or bytes in memory.
///
/// Paths are relative to the tree's root and use `/`; the root itself is the empty path. Nothing
/// outside the root can be reached. Whatever fails is one ``Unread`` with a sentence for a person.
package protocol EvidenceFiles: Sendable {
  /// How much is listed and read.
  var limits: FileLimits { get }

  /// Where the tree lies on this machine, or nil where it is no folder of this machine.
  var diskPath: String? { get }

  /// The files and folders directly in `folder`, sorted by name.
  ///
  /// A folder's ``FolderEntry/entries`` is not counted here; `listing(below:depth:)` does.
  func children(of folder: String) -> FileListing

  /// The bytes of a file, or why they cannot be read; more than `limit` bytes are refused.
  func bytes(of path: String, limit: Int) throws(Unread) -> [UInt8]

  /// A log, to be read from front to back, or why it cannot be read.
  func openLog(_ path: String) throws(Unread) -> any ByteSource

  /// Where on this machine a file lies as it is, or nil for one that only ``openLog(_:)`` gives.
  func location(of path: String) throws(Unread) -> String?
}

extension Unread: Error {}

extension EvidenceFiles {
  package func location(of path: String) throws(Unread) -> String? { nil }

  /// Everything below `folder`, at most `depth` folders deep and within ``FileLimits``.
  ///
  /// What lies higher comes first, so that a folder of a million files hides nothing beside it.
  /// `descends` says whether to look into a folder; it is listed either way.
  package func listing(
    below folder: String, depth: Int? = nil, descends: (FolderEntry) -> Bool = { _ in true }
  ) -> FileListing {
    var listing = FileListing()
    var queue = [OpenFolder(path: folder, depth: 1, place: nil)]
    var position = 0
    var failures = 0
    while position < queue.count {
      let next = queue[position]
      position += 1
      let found = children(of: next.path)
      if found.isPartial { listing.isPartial = true }
      for failure in found.unread {
        failures += 1
        if failures <= limits.unread { listing.unread.append(failure) }
      }
      if let place = next.place {
        listing.entries[place] = listing.entries[place].counting(found.entries.count)
      }
      for entry in found.entries {
        guard listing.entries.count < limits.entries else {
          let reason = "only the first \(limits.entries) files and folders were listed"
          listing.unread.append(Unread(treePath: folder, reason: reason))
          listing.isPartial = true
          return listing
        }
        listing.entries.append(entry)
        guard entry.isFolder, descends(entry) else { continue }
        if next.depth < depth ?? limits.depth {
          let place = listing.entries.count - 1
          queue.append(OpenFolder(path: entry.path, depth: next.depth + 1, place: place))
        } else if depth == nil {
          listing.unread.append(
            Unread(
              path: SafeText.visible(entry.path),
              reason: "more than \(limits.depth) folders deep: not looked into"))
        }
      }
    }
    if failures > limits.unread {
      let reason = "\(failures - limits.unread) more files and folders could not be read"
      listing.unread.append(Unread(treePath: folder, reason: reason))
    }
    return listing
  }
}

/// A folder that is still to be listed, and where its own entry stands.
private struct OpenFolder {
  let path: String
  let depth: Int
  let place: Int?
}

extension FolderEntry {
  /// The same folder with the number of entries directly in it.
  fileprivate func counting(_ entries: Int) -> FolderEntry {
    FolderEntry(path: path, isFolder: isFolder, size: size, entries: entries, modified: modified)
  }
}

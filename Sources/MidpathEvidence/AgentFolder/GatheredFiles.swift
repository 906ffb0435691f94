package import LogScan
package import MidpathModel

/// Single files from anywhere on this machine, laid side by side as one folder.
///
/// Files of the same name keep both: the later one gets the name of its folder in front.
package struct GatheredFiles: EvidenceFiles {
  package let limits: FileLimits
  package var diskPath: String? { nil }
  private var files: [String: (tree: DiskFiles, path: String)] = [:]
  private var entries: [FolderEntry] = []

  /// Takes the files at `paths`, or says which one cannot be read.
  package init(paths: [String], limits: FileLimits = .standard) throws(Unread) {
    self.limits = limits
    for path in paths {
      let tree = try DiskFiles(path: path, limits: limits)
      for entry in tree.children(of: "").entries where !entry.isFolder {
        let name = freeName(for: entry.path, from: path)
        files[name] = (tree, entry.path)
        entries.append(
          FolderEntry(path: name, isFolder: false, size: entry.size, modified: entry.modified))
      }
    }
  }

  package func children(of folder: String) -> FileListing {
    var listing = FileListing()
    if folder.isEmpty { listing.entries = entries.sorted { $0.path < $1.path } }
    return listing
  }

  package func bytes(of path: String, limit: Int) throws(Unread) -> [UInt8] {
    guard let file = files[path] else { throw missing(path) }
    return try file.tree.bytes(of: file.path, limit: limit)
  }

  package func openLog(_ path: String) throws(Unread) -> any ByteSource {
    guard let file = files[path] else { throw missing(path) }
    return try file.tree.openLog(file.path)
  }

  package func location(of path: String) throws(Unread) -> String? {
    guard let file = files[path] else { throw missing(path) }
    return try file.tree.location(of: file.path)
  }

  private func missing(_ path: String) -> Unread {
    Unread(path: SafeText.visible(path), reason: "there is no such file")
  }

  private func freeName(for name: String, from path: String) -> String {
    guard files[name] != nil else { return name }
    let folder = path.split(separator: "/").dropLast().last.map(String.init) ?? "other"
    var candidate = "\(folder)_\(name)"
    while files[candidate] != nil { candidate = "_" + candidate }
    return candidate
  }
}

package import MidpathModel

/// What is visible of an agent folder, by path below it.
///
/// "Visible" is the word that counts: a bundle of logs shows nothing of `bin`, and then nothing is
/// said of it.
package struct AgentTree: Sendable {
  /// Files and folders below the agent folder by path.
  package let entries: [String: FolderEntry]
  /// Paths by their lower-case form, for names that somebody wrote in another case.
  private let paths: [String: String]
  /// Whether there may be more than is visible: nothing is missing then.
  package let isPartial: Bool

  /// Takes the part of a listing that lies in the server's agent folder.
  package init(_ listing: FileListing, of files: ServerFiles) {
    var entries: [String: FolderEntry] = [:]
    var paths: [String: String] = [:]
    for entry in listing.entries {
      guard let path = files.agentPath(ofRootPath: entry.path), !path.isEmpty else { continue }
      entries[path] = FolderEntry(
        path: path, isFolder: entry.isFolder, size: entry.size, entries: entry.entries,
        modified: entry.modified)
      paths[path.lowercased()] = path
    }
    self.entries = entries
    self.paths = paths
    isPartial = listing.isPartial
  }

  /// A file or folder, whatever the case of its name.
  package func entry(_ path: String) -> FolderEntry? {
    entries[path] ?? paths[path.lowercased()].flatMap { entries[$0] }
  }

  /// A file by the first of several paths that exists.
  package func file(_ candidates: String...) -> FolderEntry? {
    candidates.lazy.compactMap { entry($0) }.first { !$0.isFolder }
  }

  /// Whether a folder is visible.
  package func hasFolder(_ path: String) -> Bool { entry(path)?.isFolder == true }

  /// The files directly in a folder.
  package func files(in folder: String) -> [FolderEntry] {
    files(below: folder).filter { !$0.path.dropFirst(folder.count + 1).contains("/") }
  }

  /// The files anywhere below a folder; of the whole tree for an empty path.
  package func files(below folder: String) -> [FolderEntry] {
    let prefix = folder.isEmpty ? "" : folder.lowercased() + "/"
    return entries.values.filter { !$0.isFolder && $0.path.lowercased().hasPrefix(prefix) }
  }

  /// Whether any part of an installation besides logs was given.
  package var isWholeFolder: Bool {
    file("config.xml") != nil || hasFolder("conf") || hasFolder("bin") || hasFolder("lib")
  }

  /// How many of the five parts that every installation has are visible.
  package var visibleParts: Int {
    ["bin", "lib", "conf", "package"].filter { hasFolder($0) }.count
      + (file("config.xml") == nil ? 0 : 1)
  }

  /// Whether so much was given that a missing part is missing, and not merely left out.
  ///
  /// That is so where `bin`, `lib` and `conf` are there, apart from the one that is asked about.
  package func isMissing(_ folder: String) -> Bool {
    guard !isPartial, entry(folder) == nil else { return false }
    let others = ["bin", "lib", "conf"].filter { $0 != folder }
    return others.allSatisfy { hasFolder($0) }
  }
}

import MidpathModel

/// The files and folders that knowledge may ask about: the shape of an installation, not its bulk.
enum AskedPaths {
  /// The most entries that are kept.
  static let limit = 20_000

  private static let folders: Set<String> = [
    "bin", "lib", "conf", "keystore", "security", "security_backup", "work", "logs", "extlib",
    "etc",
    "properties", "jre/bin",
  ]
  private static let files: Set<String> = ["jre/release", "jre/lib/security/cacerts"]
  private static let sender = "work/monitors/eccsender"

  /// The entries of a tree that may be asked about, by path.
  static func entries(of tree: AgentTree, limit: Int = limit) -> [String: FolderEntry] {
    let asked = tree.entries.values.filter { isAsked($0) }
    guard asked.count > limit else {
      return Dictionary(asked.map { ($0.path, $0) }) { first, _ in first }
    }
    let kept = asked.sorted { (depth($0.path), $0.path) < (depth($1.path), $1.path) }.prefix(limit)
    return Dictionary(kept.map { ($0.path, $0) }) { first, _ in first }
  }

  private static func isAsked(_ entry: FolderEntry) -> Bool {
    let path = entry.path.lowercased()
    let folder = EvidencePath.folder(of: path)
    if folder.isEmpty || folders.contains(folder) || files.contains(path) { return true }
    if path.hasPrefix("package/") { return true }
    if path.hasPrefix("work/upgrade_temp/") { return depth(path) <= 5 }
    if entry.isFolder {
      return path == sender || path.hasPrefix(sender + "/") || path == "work/monitors"
        || files.contains { $0.hasPrefix(path + "/") }
    }
    return false
  }

  private static func depth(_ path: String) -> Int {
    path.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
  }
}

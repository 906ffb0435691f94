/// What the name of a file says about archives: which to look into, and what to unpack of one.
enum ArchiveFileName {
  /// Whether a file in a tree is looked into as an archive or a compressed log.
  ///
  /// The packages that a MID Server is installed from are none, and nothing in the folders that
  /// they fill is.
  static func isArchive(_ path: String) -> Bool {
    let parts = path.lowercased().split(separator: "/").map(String.init)
    guard let name = parts.last, endings.contains(where: name.hasSuffix) else { return false }
    return ignoredFolders.isDisjoint(with: parts.dropLast()) && PackageBuild(fileName: name) == nil
  }

  /// Whether a file is unpacked where that costs room: a log, a configuration file, an archive.
  static func isEvidence(_ path: String) -> Bool {
    if isArchive(path) { return true }
    switch LogFileName(path: path) {
    case .log, .records, .unknown: return true
    case .other:
      let name = EvidencePath.name(of: path).lowercased()
      return name.hasSuffix(".meta.properties") || path.lowercased().hasSuffix("jre/release")
    }
  }

  /// Whether a name promises several files, and not one that was perhaps never compressed.
  static func isPackage(_ path: String) -> Bool {
    let name = path.lowercased()
    return packages.contains(where: name.hasSuffix) || name.contains(".tar.")
  }

  /// Folders in which no archive is evidence.
  static let ignoredFolders = LogFileName.shippedFolders.union([
    "work", "mid_container", "node_modules", ".git",
  ])

  /// What names of archives end with.
  private static let endings = packages + [".gz", ".bz2", ".xz", ".zst"]
  private static let packages = [".zip", ".7z", ".tar", ".tgz", ".tbz2", ".txz", ".tzst"]
}

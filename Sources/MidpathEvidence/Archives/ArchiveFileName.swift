/// What the name of a file says about archives: which to look into, and what to unpack of one.
enum ArchiveFileName {
  /// Whether a file in a tree is looked into: an archive, or a log that was compressed.
  ///
  /// The packages that a MID Server is installed from are none, and nothing in the folders that
  /// they fill is.
  static func isArchive(_ path: String) -> Bool {
    let parts = path.lowercased().split(separator: "/").map(String.init)
    guard let name = parts.last else { return false }
    if isPackage(name) {
      return packageFolders.isDisjoint(with: parts.dropLast())
        && PackageBuild(fileName: name) == nil
    }
    return compressions.contains(where: name.hasSuffix) && LogFileName(path: path) != .other
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
    return packages.contains(where: name.hasSuffix)
      || compressions.contains { name.hasSuffix(".tar" + $0) }
  }

  /// Folders of programs, in which nothing is looked for.
  static let programFolders: Set<String> = ["jre", "lib", "extlib", "node_modules", ".git"]

  /// Folders whose archives belong to the product.
  private static let packageFolders = LogFileName.shippedFolders.union(["work", "mid_container"])

  private static let packages = [".zip", ".7z", ".tar", ".tgz", ".tbz2", ".txz", ".tzst"]
  private static let compressions = [".gz", ".bz2", ".xz", ".zst"]
}

package import LogScan
package import MidpathModel

/// A folder with single files from elsewhere laid into it, so that they add up to one MID Server.
package struct JoinedFiles: EvidenceFiles {
  /// The folder that the single files appear in.
  package static let folderName = "given-files"

  private let folder: any EvidenceFiles
  private let files: GatheredFiles

  /// Lays `files` beside what is in `folder`.
  package init(folder: any EvidenceFiles, files: GatheredFiles) {
    self.folder = folder
    self.files = files
  }

  package var limits: FileLimits { folder.limits }
  package var diskPath: String? { folder.diskPath }

  package func children(of path: String) -> FileListing {
    if path == JoinedFiles.folderName {
      var listing = files.children(of: "")
      listing.entries = listing.entries.map { entry in
        FolderEntry(
          path: EvidencePath.joined(JoinedFiles.folderName, entry.path), isFolder: false,
          size: entry.size, modified: entry.modified)
      }
      return listing
    }
    var listing = folder.children(of: path)
    if path.isEmpty {
      listing.entries.append(FolderEntry(path: JoinedFiles.folderName, isFolder: true))
    }
    return listing
  }

  package func bytes(of path: String, limit: Int) throws(Unread) -> [UInt8] {
    guard let name = givenName(path) else { return try folder.bytes(of: path, limit: limit) }
    return try files.bytes(of: name, limit: limit)
  }

  package func openLog(_ path: String) throws(Unread) -> any ByteSource {
    guard let name = givenName(path) else { return try folder.openLog(path) }
    return try files.openLog(name)
  }

  package func location(of path: String) throws(Unread) -> String? {
    guard let name = givenName(path) else { return try folder.location(of: path) }
    return try files.location(of: name)
  }

  private func givenName(_ path: String) -> String? {
    let prefix = JoinedFiles.folderName + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }
}

package import LogScan
package import MidpathModel

/// Files given as bytes: for tests and for the cases that knowledge is checked with.
package struct MemoryFiles: EvidenceFiles {
  package let limits: FileLimits
  package var diskPath: String? { nil }

  private var contents: [String: [UInt8]] = [:]
  private var modified: [String: Int64]
  /// What is directly in each folder, by the folder's path.
  private var folders: [String: [FolderEntry]] = ["": []]

  /// Takes files by path; a path that ends with `/` is an empty folder.
  ///
  /// `modified` has the UTC seconds since 1970 of the files whose time is known.
  package init(
    _ files: [String: [UInt8]], modified: [String: Int64] = [:], limits: FileLimits = .standard
  ) {
    self.limits = limits
    self.modified = modified
    for path in files.keys.sorted() {
      guard let bytes = files[path] else { continue }
      let isFolder = path.hasSuffix("/") || path.hasSuffix("\\")
      let path = EvidencePath.normal(path)
      guard !path.isEmpty else { continue }
      if !isFolder { contents[path] = bytes }
      add(path, size: isFolder ? nil : bytes.count)
    }
  }

  /// Takes text files by path.
  package init(
    text files: [String: String], modified: [String: Int64] = [:], limits: FileLimits = .standard
  ) {
    self.init(files.mapValues { Array($0.utf8) }, modified: modified, limits: limits)
  }

  package func children(of folder: String) -> FileListing {
    var listing = FileListing()
    listing.entries = (folders[folder] ?? []).sorted { $0.path < $1.path }
    return listing
  }

  package func bytes(of path: String, limit: Int) throws(Unread) -> [UInt8] {
    guard let bytes = contents[path] else {
      throw Unread(path: SafeText.visible(path), reason: "there is no such file")
    }
    guard bytes.count <= limit else { throw Unread.tooLarge(path, limit: limit) }
    return bytes
  }

  package func openLog(_ path: String) throws(Unread) -> any ByteSource {
    MemoryByteSource(try bytes(of: path, limit: .max))
  }

  /// Adds an entry and the folders above it; no `size` means a folder.
  private mutating func add(_ path: String, size: Int?) {
    let parent = EvidencePath.folder(of: path)
    if size == nil {
      guard folders[path] == nil else { return }
      folders[path] = []
    }
    if !parent.isEmpty, folders[parent] == nil { add(parent, size: nil) }
    folders[parent, default: []].append(
      FolderEntry(
        path: path, isFolder: size == nil, size: Int64(size ?? 0), modified: modified[path]))
  }
}

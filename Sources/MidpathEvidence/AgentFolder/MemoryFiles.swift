package import LogScan
package import MidpathModel

/// Files given as bytes: for tests and for the cases that knowledge is checked with.
package struct MemoryFiles: EvidenceFiles {
  package let limits: FileLimits
  package var diskPath: String? { nil }

  private var contents: [String: [UInt8]] = [:]
  private var index = FolderIndex()

  /// Takes files by path; a path that ends with `/` is an empty folder.
  ///
  /// `modified` has the UTC seconds since 1970 of the files whose time is known.
  package init(
    _ files: [String: [UInt8]], modified: [String: Int64] = [:], limits: FileLimits = .standard
  ) {
    self.limits = limits
    for path in files.keys.sorted() {
      guard let bytes = files[path] else { continue }
      let isFolder = path.hasSuffix("/") || path.hasSuffix("\\")
      let path = EvidencePath.normal(path)
      guard !path.isEmpty else { continue }
      if isFolder {
        index.addFolder(path)
      } else {
        contents[path] = bytes
        index.addFile(path, size: Int64(bytes.count), modified: modified[path])
      }
    }
  }

  /// Takes text files by path.
  package init(
    text files: [String: String], modified: [String: Int64] = [:], limits: FileLimits = .standard
  ) {
    self.init(files.mapValues { Array($0.utf8) }, modified: modified, limits: limits)
  }

  package func children(of folder: String) -> FileListing {
    index.children(of: folder)
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
}

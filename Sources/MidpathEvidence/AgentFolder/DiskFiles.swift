package import LogScan
package import MidpathModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder of this machine, or a single file of it.
///
/// A symbolic link is followed only to what lies below the root, and a link to a folder only once:
/// what is behind it cannot link on. Sockets, pipes and devices are never opened.
package struct DiskFiles: EvidenceFiles {
  package let limits: FileLimits
  /// The root with every link in it resolved.
  private let root: String
  /// The one file that is shown, where a file was given.
  private let only: String?

  package var diskPath: String? { root.isEmpty ? "/" : root }

  /// Takes the folder or file at `path`, or says why it cannot be read.
  package init(path: String, limits: FileLimits = .standard) throws(Unread) {
    guard let real = DiskFiles.resolved(path) else {
      throw Unread(path: SafeText.visible(path), reason: DiskFiles.lastReason())
    }
    var status = stat()
    guard stat(real, &status) == 0 else {
      throw Unread(path: SafeText.visible(path), reason: DiskFiles.lastReason())
    }
    self.limits = limits
    if status.st_mode & S_IFMT == S_IFDIR {
      (root, only) = (real == "/" ? "" : real, nil)
    } else if status.st_mode & S_IFMT == S_IFREG {
      (root, only) = (EvidencePath.folder(of: real), EvidencePath.name(of: real))
    } else {
      throw Unread(path: SafeText.visible(path), reason: "neither a file nor a folder")
    }
  }

  package func children(of folder: String) -> FileListing {
    var listing = FileListing()
    do throws(Unread) {
      let real = try inside(folder)
      for name in try names(in: real, shownAs: folder) {
        do throws(Unread) {
          let entry = try entry(name, in: folder, at: real)
          listing.entries.append(entry)
        } catch {
          listing.unread.append(error)
        }
      }
    } catch {
      listing.unread.append(error)
    }
    return listing
  }

  package func bytes(of path: String, limit: Int) throws(Unread) -> [UInt8] {
    let source = try file(path)
    guard source.byteCount <= limit else { throw Unread.tooLarge(path, limit: limit) }
    return try source.bytes(upTo: limit, of: path)
  }

  package func location(of path: String) throws(Unread) -> String? { try inside(path) }

  package func openLog(_ path: String) throws(Unread) -> any ByteSource {
    try file(path)
  }

  private func file(_ path: String) throws(Unread) -> FileByteSource {
    let real = try inside(path)
    do {
      return try FileByteSource(path: real, followingLinks: false)
    } catch {
      throw Unread.failed(path, error)
    }
  }

  /// The real path of `path`, which must lie below the root.
  private func inside(_ path: String) throws(Unread) -> String {
    let full = path.isEmpty ? root : root + "/" + path
    guard let real = DiskFiles.resolved(full.isEmpty ? "/" : full) else {
      throw Unread(treePath: path, reason: DiskFiles.lastReason())
    }
    guard isInside(real), only == nil || path.isEmpty || path == only else {
      throw Unread(path: SafeText.visible(path), reason: DiskFiles.leadsOut)
    }
    return real
  }

  private func isInside(_ real: String) -> Bool {
    real == root || real.hasPrefix(root + "/")
  }

  private func names(in real: String, shownAs folder: String) throws(Unread) -> [String] {
    if let only { return folder.isEmpty ? [only] : [] }
    guard let stream = opendir(real) else {
      throw Unread(treePath: folder, reason: DiskFiles.lastReason())
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream), names.count <= limits.entries {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func entry(
    _ name: String, in folder: String, at real: String
  ) throws(Unread) -> FolderEntry {
    let path = EvidencePath.joined(folder, name)
    let full = real == "/" ? "/" + name : real + "/" + name
    var status = stat()
    guard lstat(full, &status) == 0 else {
      throw Unread(path: SafeText.visible(path), reason: DiskFiles.lastReason())
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard let target = DiskFiles.resolved(full), stat(target, &status) == 0 else {
        throw Unread(path: SafeText.visible(path), reason: "a link to nothing")
      }
      guard isInside(target) else {
        throw Unread(path: SafeText.visible(path), reason: DiskFiles.leadsOut)
      }
      let isBehindLink = real != (folder.isEmpty ? diskPath : root + "/" + folder)
      if status.st_mode & S_IFMT == S_IFDIR,
        isBehindLink || real == target || real.hasPrefix(target + "/")
      {
        throw Unread(path: SafeText.visible(path), reason: "a link that leads round: not followed")
      }
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFDIR || kind == S_IFREG else {
      throw Unread(path: SafeText.visible(path), reason: "neither a file nor a folder")
    }
    #if canImport(Darwin)
      let modified = Int64(status.st_mtimespec.tv_sec)
    #else
      let modified = Int64(status.st_mtim.tv_sec)
    #endif
    return FolderEntry(
      path: path, isFolder: kind == S_IFDIR, size: kind == S_IFDIR ? 0 : Int64(status.st_size),
      modified: modified)
  }

  private static let leadsOut = "a link that leads out of the folder: not followed"

  /// `path` with every link in it resolved, or nil with the reason in `errno`.
  static func resolved(_ path: String) -> String? {
    guard !path.utf8.contains(0), let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func lastReason() -> String { String(cString: strerror(errno)) }
}

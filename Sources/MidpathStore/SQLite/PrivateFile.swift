import Foundation

/// Files that only their owner can read.
enum PrivateFile {
  /// Makes an empty file that did not exist.
  ///
  /// Throws ``StoreError/fileExists(_:)`` where it does, and ``StoreError/unusable(path:reason:)``.
  static func create(_ path: String) throws {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else {
      let code = errno
      if code == EEXIST { throw StoreError.fileExists(path) }
      throw StoreError.unusable(path: path, reason: String(cString: strerror(code)))
    }
    close(descriptor)
  }

  /// Makes a file and its folder where they are missing; takes an existing file from all others.
  ///
  /// SQLite gives the files that it writes beside a database the rights of the database.
  static func prepare(_ path: String) throws {
    let files = FileManager.default
    let folder = (path as NSString).deletingLastPathComponent
    var isFolder: ObjCBool = false
    do {
      if !folder.isEmpty {
        try files.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
      if !files.fileExists(atPath: path, isDirectory: &isFolder) {
        try create(path)
      } else if isFolder.boolValue {
        throw StoreError.unusable(path: path, reason: "it is a folder")
      } else {
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      }
    } catch StoreError.fileExists {
      return  // Another process has just made it.
    } catch let error as CocoaError {
      throw StoreError.unusable(path: path, reason: error.localizedDescription)
    }
  }
}

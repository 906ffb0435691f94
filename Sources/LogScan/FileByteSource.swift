#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file read from front to back; closed when the last reference goes.
///
/// Read and never mapped: a log that is truncated while it is read must not kill the process.
package final class FileByteSource: ByteSource, Sendable {
  /// The path as it was given.
  package let path: String
  /// The file's size in bytes when it was opened; 0 for what has none.
  package let byteCount: Int
  /// Whether the file belongs to this process's user and nobody else may write to it.
  let isOwn: Bool
  private let descriptor: Int32

  /// Opens `path` for reading.
  ///
  /// Throws `SourceError` when it cannot be opened, and for anything that is not a regular file
  /// (without waiting for a FIFO's writer) unless `allowingAnyKind`. With `followingLinks` false a
  /// path whose last part is a symbolic link is refused.
  package init(
    path: String, followingLinks: Bool = true, allowingAnyKind: Bool = false
  ) throws(SourceError) {
    var flags = O_RDONLY | O_CLOEXEC | O_NOCTTY
    if !followingLinks { flags |= O_NOFOLLOW }
    if !allowingAnyKind { flags |= O_NONBLOCK }
    guard !path.utf8.contains(0) else {
      throw SourceError(path: path, reason: "a path cannot hold a NUL byte")
    }
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw SourceError(path: path, code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw SourceError(path: path, code: code)
    }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    guard isRegular || allowingAnyKind else {
      close(descriptor)
      throw SourceError(path: path, reason: "not a regular file")
    }
    #if !canImport(Darwin)
      posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    #endif
    self.path = path
    self.byteCount = isRegular ? Int(status.st_size) : 0
    self.isOwn = status.st_uid == geteuid() && status.st_mode & 0o022 == 0
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    #if canImport(Darwin)
      try retried { Darwin.read(descriptor, buffer.baseAddress, buffer.count) }
    #else
      try retried { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    #endif
  }

  /// Fills the front of `buffer` with what stands at `offset`, in bytes from the front of the file,
  /// and returns how many bytes that were; 0 at the end.
  ///
  /// Reading from front to back goes on where it was.
  package func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
  ) throws(SourceError) -> Int {
    try retried { pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
  }

  /// Calls again what a signal interrupted.
  private func retried(_ call: () -> Int) throws(SourceError) -> Int {
    while true {
      let count = call()
      if count >= 0 { return count }
      let code = errno
      guard code == EINTR else { throw SourceError(path: path, code: code) }
    }
  }
}

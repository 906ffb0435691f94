import Foundation
import NIOCore
import Synchronization

/// A file that is written by one upload, readable by its owner alone.
final class UploadFile: Sendable {
  private let path: String
  private let descriptor: Mutex<FileHandle>

  /// Makes the file; throws where one exists or the folder cannot be written.
  init(path: String) throws {
    let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard number >= 0 else { throw CocoaError(.fileWriteUnknown) }
    self.path = path
    descriptor = Mutex(FileHandle(fileDescriptor: number, closeOnDealloc: true))
  }

  /// Adds bytes at the end; throws where the disk is full.
  func write(_ chunk: ByteBuffer) throws {
    try descriptor.withLock { try $0.write(contentsOf: chunk.readableBytesView) }
  }

  /// Makes sure the bytes are on the disk, and closes the file.
  func finish() throws {
    try descriptor.withLock { handle in
      try handle.synchronize()
      try handle.close()
    }
  }

  /// Closes and removes the file.
  func discard() {
    descriptor.withLock { try? $0.close() }
    unlink(path)
  }
}

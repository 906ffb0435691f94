import LogScan
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder for what is unpacked, in files named by number and never by what an archive says.
///
/// Only this user can read the files. It is filled up to ``ArchiveLimits/storedBytes`` and never so
/// far that less than ``ArchiveLimits/freeMegabytes`` stay free on its volume.
package final class NumberedFolder: Sendable {
  private struct State {
    /// The folder; nil for a temporary one that nothing was put into yet.
    var path: String?
    var number = 0
    var bytes: Int64 = 0
  }

  private let limits: ArchiveLimits
  private let isTemporary: Bool
  private let state: Mutex<State>

  /// Takes an existing folder; files that lie there stay as they are.
  package init(path: String, limits: ArchiveLimits = .standard) {
    self.limits = limits
    isTemporary = false
    state = Mutex(State(path: path))
  }

  /// A folder of its own below TMPDIR or `/tmp`, made when it is needed.
  ///
  /// Only this user can enter it. It is removed with all that is in it by ``remove()``, at the
  /// latest when the last reference goes.
  package init(limits: ArchiveLimits = .standard) {
    self.limits = limits
    isTemporary = true
    state = Mutex(State())
  }

  deinit { remove() }

  /// Removes a temporary folder now; one that was given stays.
  package func remove() {
    let path = state.withLock { state in
      defer { if isTemporary { state.path = nil } }
      return state.path
    }
    guard isTemporary, let path, let stream = opendir(path) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      unlink("\(path)/\(name)")
    }
    closedir(stream)
    rmdir(path)
  }

  /// Copies what `source` gives into a new file.
  ///
  /// What came before a failure is kept, and the failure handed out beside it; throws only where
  /// no file can be made.
  func keep(_ source: any ByteSource) throws(ArchiveError) -> KeptFile {
    var source = source
    let (descriptor, path) = try create()
    defer { close(descriptor) }
    var kept = KeptFile(path: path)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockBytes, alignment: 16)
    defer { block.deallocate() }
    do {
      while true {
        let count = try source.read(into: block)
        guard count > 0 else { return kept }
        try makeRoom(for: count, in: path)
        try write(UnsafeRawBufferPointer(rebasing: block[..<count]), to: descriptor, path)
        kept.size += Int64(count)
      }
    } catch {
      let reason = (error as? ArchiveError)?.reason ?? SafeText.shown("\(error)")
      kept.failure = ArchiveError(reason: reason)
      return kept
    }
  }

  /// How much is copied at once, in bytes.
  private static let blockBytes = 256 << 10
  /// After how many bytes the free room is looked at again.
  private static let checkedBytes: Int64 = 64 << 20

  /// A new file that only this user can read.
  private func create() throws(ArchiveError) -> (descriptor: Int32, path: String) {
    while true {
      let (folder, number) = try next()
      let path = "\(folder)/\(number)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 { return (descriptor, path) }
      guard errno == EEXIST else { throw refused(String(cString: strerror(errno)), in: folder) }
    }
  }

  /// The folder, which is there now, and the next number.
  private func next() throws(ArchiveError) -> (folder: String, number: Int) {
    let found = state.withLock { state in
      if state.path == nil { state.path = NumberedFolder.makeTemporary() }
      state.number += 1
      return (state.path, state.number)
    }
    guard let folder = found.0 else {
      throw refused(String(cString: strerror(errno)), in: NumberedFolder.parent)
    }
    return (folder, found.1)
  }

  private static var parent: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  private static func makeTemporary() -> String? {
    var template = Array("\(parent)/midpath-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }

  private func makeRoom(for count: Int, in path: String) throws(ArchiveError) {
    let (before, after) = state.withLock { state in
      state.bytes += Int64(count)
      return (state.bytes - Int64(count), state.bytes)
    }
    guard after <= limits.storedBytes else {
      throw refused(
        "more than \(ArchiveBudget.size(limits.storedBytes)) would be unpacked", in: path)
    }
    guard before == 0 || before / Self.checkedBytes != after / Self.checkedBytes else { return }
    if let free = FreeSpace.megabytes(at: path), free < limits.freeMegabytes {
      throw refused("less than \(Int(limits.freeMegabytes)) MB are free on its volume", in: path)
    }
  }

  private func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String
  ) throws(ArchiveError) {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      #if canImport(Darwin)
        let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #else
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if count > 0 { written += count }
      guard count > 0 || errno == EINTR else {
        throw refused(String(cString: strerror(errno)), in: path)
      }
    }
  }

  private func refused(_ reason: String, in path: String) -> ArchiveError {
    ArchiveError(
      reason: "cannot be unpacked in \(SafeText.visible(path)): \(reason). Set TMPDIR to a folder "
        + "with more room, or unpack it yourself and give the folder")
  }
}

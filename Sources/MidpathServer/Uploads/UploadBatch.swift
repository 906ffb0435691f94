import Foundation
import Hummingbird
import MidpathStore
import NIOCore

/// The files that one request brings: on disk already, kept all together or not at all.
///
/// End it with ``keep(check:)`` or ``discard()``.
struct UploadBatch: Sendable {
  private let receiver: UploadReceiver
  private let caseID: String
  private let deadline: ContinuousClock.Instant
  private var files: [ReceivedFile] = []
  private var bytes: Int64 = 0

  /// Begins with no file; all have to arrive before `deadline`.
  init(_ receiver: UploadReceiver, case id: String, deadline: ContinuousClock.Instant) {
    self.receiver = receiver
    caseID = id
    self.deadline = deadline
  }

  /// How many files there are.
  var count: Int { files.count }

  /// Writes one file from `next`, which gives nil at its end.
  ///
  /// A file that breaks a limit or ends early leaves nothing behind.
  mutating func write(
    name: String, modified: Date?, from next: () async throws -> ByteBuffer?
  ) async throws {
    let storedName = "\(UploadFolder.filePrefix)\(Secret.random().text.prefix(24))"
    let path = receiver.uploads.file(storedName, case: caseID)
    let file = try await BlockingWork.run { [uploads = receiver.uploads, caseID] in
      try uploads.make(case: caseID)
      return try UploadFile(path: path)
    }
    var size: Int64 = 0
    do {
      try await fill(file, size: &size, from: next)
    } catch {
      file.discard()
      receiver.room.giveBack(size)
      throw UploadBatch.problem(for: error)
    }
    bytes += size
    files.append(
      ReceivedFile(
        name: UploadBatch.shortened(name), size: size, modified: modified, storedName: storedName))
  }

  /// Tells the store of all files at once.
  mutating func keep(check: Int) async throws -> [EvidenceUpload] {
    let kept = try await receiver.store.addUploads(
      files, case: caseID, check: check, at: receiver.now())
    receiver.room.keep(bytes)
    end()
    return kept
  }

  /// Removes all files.
  mutating func discard() {
    for file in files { unlink(receiver.uploads.file(file.storedName, case: caseID)) }
    receiver.room.giveBack(bytes)
    end()
  }

  private mutating func end() {
    files = []
    bytes = 0
  }

  private func fill(
    _ file: UploadFile, size: inout Int64, from next: () async throws -> ByteBuffer?
  ) async throws {
    let limits = receiver.limits
    let level = try await receiver.room.level { try await receiver.store.uploadedBytes() }
    while let chunk = try await next() {
      let length = Int64(chunk.readableBytes)
      guard size + length <= limits.uploadBytes else { throw UploadProblem.fileTooLarge(limits) }
      guard receiver.room.take(length, above: level, limit: limits.storageBytes) else {
        throw UploadProblem.storageFull
      }
      size += length
      guard ContinuousClock.now < deadline else { throw UploadProblem.tooSlow(limits) }
      try await BlockingWork.run { try file.write(chunk) }
    }
    try await BlockingWork.run { try file.finish() }
  }

  /// A full disk is told as such.
  private static func problem(for error: any Error) -> any Error {
    (error as? CocoaError)?.code == .fileWriteOutOfSpace ? UploadProblem.storageFull : error
  }

  /// A name within the bounds of what is kept; what it means is decided when evidence is read.
  private static func shortened(_ name: String) -> String {
    name.isEmpty
      ? "unnamed"
      : String(String.UnicodeScalarView(name.unicodeScalars.prefix(UploadReceiver.nameLimit)))
  }
}

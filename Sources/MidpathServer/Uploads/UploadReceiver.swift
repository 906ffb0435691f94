import Foundation
import Hummingbird
import MidpathStore
import NIOCore

/// Writes uploads to disk as they arrive, within the limits, and tells the store of complete ones.
struct UploadReceiver: Sendable {
  /// The longest name of a file that is kept, in characters.
  static let nameLimit = 1_000

  let store: any CaseStore
  let uploads: UploadFolder
  let limits: DeskLimits
  let now: @Sendable () -> Date

  /// One file of one check.
  struct Target: Sendable {
    let caseID: String
    let check: Int
    /// The relative path on the person's machine.
    let name: String
    let modified: Date?
  }

  /// Takes one file from `next`, which gives nil at its end.
  ///
  /// A file that breaks a limit or ends early leaves nothing behind.
  func receive(
    _ target: Target, from next: () async throws -> ByteBuffer?
  ) async throws -> EvidenceUpload {
    try await checkRoom(target)
    try await BlockingWork.run { [uploads] in try uploads.make(case: target.caseID) }
    let storedName = "upload-\(Secret.random().text.prefix(24))"
    let path = uploads.file(storedName, case: target.caseID)
    let file = try UploadFile(path: path)
    do {
      let size = try await fill(file, from: next)
      return try await store.addUpload(
        name: UploadReceiver.cleaned(target.name), size: size, modified: target.modified,
        storedName: storedName, case: target.caseID, check: target.check, at: now())
    } catch {
      file.discard()
      throw error
    }
  }

  private func fill(
    _ file: UploadFile, from next: () async throws -> ByteBuffer?
  ) async throws -> Int64 {
    let deadline = ContinuousClock.now + .seconds(limits.uploadSeconds)
    var room = limits.storageBytes - (try await store.uploadedBytes())
    var size: Int64 = 0
    while let chunk = try await next() {
      size += Int64(chunk.readableBytes)
      room -= Int64(chunk.readableBytes)
      guard size <= limits.uploadBytes else { throw UploadReceiver.fileTooLarge(limits) }
      guard room >= 0 else { throw UploadReceiver.storageFull }
      guard ContinuousClock.now < deadline else {
        throw Problem(
          .requestTimeout, "The upload took too long",
          "It was stopped after \(Int(limits.uploadSeconds / 60)) minutes. Pack the logs into a "
            + "zip, or name the folder on this machine to “midpath check”.")
      }
      try await BlockingWork.run { try file.write(chunk) }
    }
    try await BlockingWork.run { try file.finish() }
    return size
  }

  private func checkRoom(_ target: Target) async throws {
    let count = try await store.uploads(case: target.caseID, check: target.check).count
    guard count < limits.filesPerCheck else {
      throw Problem.tooLarge("A check may have \(limits.filesPerCheck) files. Pack them as a zip.")
    }
  }

  private static func fileTooLarge(_ limits: DeskLimits) -> Problem {
    Problem.tooLarge(
      "A file may have \(limits.uploadBytes / (1_024 * 1_024)) MB. “midpath check” on the command "
        + "line takes larger ones.")
  }

  private static let storageFull = Problem(
    HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
    "There is no room for this upload",
    "Delete cases that are no longer needed, or start the desk with a larger --max-storage.")

  /// A name within the bounds of what is kept; what it means is decided when evidence is read.
  private static func cleaned(_ name: String) -> String {
    String(name.isEmpty ? "unnamed" : String(name.prefix(nameLimit)))
  }
}

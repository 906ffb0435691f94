import Foundation
import Hummingbird
import MidpathStore
import NIOCore

/// Writes uploads to disk as they arrive, within the limits, and tells the store of complete ones.
struct UploadReceiver: Sendable {
  /// The longest name of a file that is kept, in Unicode scalars.
  static let nameLimit = 1_000

  let store: any CaseStore
  let uploads: UploadFolder
  let limits: DeskLimits
  let now: @Sendable () -> Date
  let room = UploadRoom()

  /// One file of one check.
  struct Target: Sendable {
    let caseID: String
    let check: Int
    /// The relative path on the person's machine.
    let name: String
    let modified: Date?
  }

  /// Begins with the files of a request, which has ``DeskLimits/uploadSeconds`` from now on.
  func batch(case id: String) -> UploadBatch {
    UploadBatch(self, case: id, deadline: .now + .seconds(limits.uploadSeconds))
  }

  /// Takes one file from `next`, which gives nil at its end.
  ///
  /// A file that breaks a limit or ends early leaves nothing behind.
  func receive(
    _ target: Target, from next: () async throws -> ByteBuffer?
  ) async throws -> EvidenceUpload {
    let count = try await store.uploadCount(case: target.caseID, check: target.check)
    guard count < limits.filesPerCheck else { throw UploadProblem.tooManyFiles(limits) }
    var batch = batch(case: target.caseID)
    do {
      try await batch.write(name: target.name, modified: target.modified, from: next)
      guard let upload = try await batch.keep(check: target.check).first else {
        throw StoreError.noSuchCheck(target.check)
      }
      return upload
    } catch {
      batch.discard()
      throw error
    }
  }
}

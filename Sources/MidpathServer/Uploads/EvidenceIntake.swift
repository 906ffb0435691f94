import Foundation
import Hummingbird
import MidpathStore
import NIOCore

/// Takes the form that evidence comes in by, and begins the check of what it brought.
struct EvidenceIntake {
  /// The most bytes of a plain field; pasted log lines are the largest thing in one.
  static let fieldLimit = 16 * 1_024 * 1_024

  private var form: MultipartReader

  /// Reads as far as the field that shows whose form it is, which stands first.
  static func begin(_ request: Request, session: DeskSession) async throws -> EvidenceIntake {
    var intake = EvidenceIntake(form: try MultipartReader(request))
    guard let first = try await intake.form.nextPart(), first.name == FormFields.tokenName else {
      throw Problem.staleForm
    }
    try FormFields.check(token: try await intake.text(), session: session)
    return intake
  }

  /// Writes all files of the form to disk and begins their check.
  ///
  /// A form that breaks off or breaks a limit leaves no file behind, so that it can be sent again.
  mutating func receive(
    into id: String, desk: CaseDesk, receiver: UploadReceiver
  ) async throws {
    try await desk.requireOpen(case: id)
    var batch = receiver.batch(case: id)
    do {
      let isFresh = try await readFiles(into: &batch, limit: receiver.limits)
      let check = try await desk.collect(case: id)
      let count = try await desk.store.uploadCount(case: id, check: check)
      guard count + batch.count <= receiver.limits.filesPerCheck else {
        throw UploadProblem.tooManyFiles(receiver.limits)
      }
      _ = try await batch.keep(check: check)
      try await desk.check(check, isFresh: isFresh, case: id)
    } catch {
      batch.discard()
      throw error
    }
  }

  /// The name that pasted lines are kept under; their content tells what they are.
  static let pastedName = "pasted-lines.txt"

  /// Takes all parts, and returns whether the files were copied from the host just now.
  private mutating func readFiles(
    into batch: inout UploadBatch, limit: DeskLimits
  ) async throws -> Bool {
    var isFresh = false
    while let part = try await form.nextPart() {
      switch (part.name, part.fileName) {
      case ("fresh", nil): isFresh = try await text() == "yes"
      case ("pasted", nil): try await take(EvidenceIntake.pastedName, into: &batch)
      case (_, let name?) where !name.isEmpty: try await take(name, into: &batch)
      default: continue
      }
      guard batch.count <= limit.filesPerCheck else { throw UploadProblem.tooManyFiles(limit) }
    }
    return isFresh
  }

  /// Takes one file; a field that was left empty is none.
  private mutating func take(_ name: String, into batch: inout UploadBatch) async throws {
    guard let first = try await form.nextChunk() else { return }
    var waiting: ByteBuffer? = first
    try await batch.write(name: name, modified: nil) {
      if let chunk = waiting {
        waiting = nil
        return chunk
      }
      return try await form.nextChunk()
    }
  }

  private mutating func text() async throws -> String {
    var buffer = ByteBuffer()
    while var chunk = try await form.nextChunk() {
      buffer.writeBuffer(&chunk)
      guard buffer.readableBytes <= EvidenceIntake.fieldLimit else {
        throw Problem.tooLarge("A field of a form may have 16 MB.")
      }
    }
    return String(buffer: buffer)
  }
}

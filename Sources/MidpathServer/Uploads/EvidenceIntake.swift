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

  /// Writes all files of the form to disk and begins the check.
  mutating func receive(
    into id: String, desk: CaseDesk, receiver: UploadReceiver
  ) async throws {
    let check = try await desk.collect(case: id)
    var isFresh = false
    while let part = try await form.nextPart() {
      switch (part.name, part.fileName) {
      case ("fresh", nil): isFresh = try await text() == "yes"
      case ("pasted", nil): try await take(part, as: EvidenceIntake.pastedName, id, check, receiver)
      case (_, let name?) where !name.isEmpty: try await take(part, as: name, id, check, receiver)
      default: continue
      }
    }
    try await desk.check(check, isFresh: isFresh, case: id)
  }

  /// The name that pasted lines are kept under; their content tells what they are.
  static let pastedName = "pasted-lines.txt"

  private mutating func take(
    _ part: MultipartPart, as name: String, _ id: String, _ check: Int, _ receiver: UploadReceiver
  ) async throws {
    guard let first = try await form.nextChunk() else { return }
    var waiting: ByteBuffer? = first
    let target = UploadReceiver.Target(caseID: id, check: check, name: name, modified: nil)
    _ = try await receiver.receive(target) {
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

import Foundation
import MidpathStore
import Testing

/// A kind of store that has to keep what ``CaseStore`` promises.
///
/// The contract's suites run over ``all``; a new kind of store is one more entry.
struct CaseStoreContract: Sendable, CustomTestStringConvertible {
  static let all = [
    CaseStoreContract(testDescription: "SQLite") { body in
      try await TemporaryFolder.with { folder in
        try await body(SQLiteCaseStore(path: folder.appending("desk.sqlite")))
      }
    }
  ]

  let testDescription: String
  /// Runs a test with an empty store and removes the store afterwards.
  let withStore: @Sendable (@Sendable (any CaseStore) async throws -> Void) async throws -> Void
}

/// A moment for tests: so many seconds after an arbitrary start.
func moment(_ seconds: Double) -> Date {
  Date(timeIntervalSince1970: 1_790_000_000 + seconds)
}

extension CaseStore {
  /// Opens a case of which only the id matters.
  @discardableResult
  func openCase(_ id: String, at date: Date = moment(0)) async throws -> DeskCase {
    try await openCase(id: id, title: "Case \(id)", path: nil, symptom: nil, at: date)
  }

  /// Adds an upload of which only the size matters.
  @discardableResult
  func addUpload(
    size: Int64 = 1, case id: String, check: Int = 1, at date: Date = moment(0)
  ) async throws -> EvidenceUpload {
    try await addUpload(
      ReceivedFile(name: "agent/config.xml", size: size, modified: nil, storedName: "1"), case: id,
      check: check, at: date)
  }

  /// Adds one upload.
  @discardableResult
  func addUpload(
    _ file: ReceivedFile, case id: String, check: Int = 1, at date: Date
  ) async throws -> EvidenceUpload {
    try #require(try await addUploads([file], case: id, check: check, at: date).first)
  }
}

extension AnswerEntry {
  /// "Yes" to a question.
  static func yes(_ question: String, at date: Date = moment(0)) -> AnswerEntry {
    AnswerEntry(
      question: question, choice: "yes", evidenceChoice: nil, isWithdrawal: false, author: "Ada",
      at: date)
  }
}

package import Foundation

/// Keeps cases, answers, notes, checks and sessions.
///
/// When a call that changes something returns, the change survives the death of the process. Each
/// call happens whole or not at all. Times are given by the caller; a store reads no clock. Every
/// change of what hangs on a case raises its `revision` by one and sets `changedAt`. Times are kept
/// to the millisecond; NUL in a text becomes U+FFFD.
///
/// Calls about a case that does not exist throw ``StoreError/noSuchCase(_:)``, those about a check
/// that it does not have ``StoreError/noSuchCheck(_:)``.
package protocol CaseStore: Sendable {
  // Cases.
  /// Throws ``StoreError/caseExists(_:)`` where the id is taken.
  func openCase(id: String, title: String, path: String?, symptom: String?, at: Date) async throws
    -> DeskCase
  /// nil where there is no such case.
  func findCase(_ id: String) async throws -> DeskCase?
  /// Cases by last change, the newest first; `before` goes on from `changedAt` of the last one.
  ///
  /// More than `limit` where several changed at the same moment as the last one, so that none is
  /// left out between two pages.
  func cases(limit: Int, before: Date?) async throws -> [DeskCase]
  /// A change with nothing in it leaves the case as it is.
  func change(_ id: String, _ change: CaseChange, at: Date) async throws -> DeskCase
  /// Removes a case with everything that hangs on it; the caller removes its uploads from disk.
  func deleteCase(_ id: String) async throws
  /// Ids of cases that were changed last before `date`, the oldest first.
  func casesUnchanged(since date: Date) async throws -> [String]

  // Answers and notes.
  func record(_ entry: AnswerEntry, case id: String) async throws -> DeskCase
  /// All entries of a case in the order they were given.
  func answers(case id: String) async throws -> [AnswerEntry]
  func addNote(_ text: String, author: String, at: Date, case id: String) async throws -> CaseNote
  func notes(case id: String) async throws -> [CaseNote]

  /// Keeps that a step of a fix was done, or that it was not; entries are never changed.
  func record(_ tick: FixTick, case id: String) async throws
  /// All ticks of a case in the order they were made; the last one of a step counts.
  func ticks(case id: String) async throws -> [FixTick]

  // Evidence.
  /// The check that uploads go to: the one that is `collecting`, or a new one.
  func collectingCheck(case id: String, at: Date) async throws -> EvidenceCheck
  func checks(case id: String) async throws -> [EvidenceCheck]
  /// Checks of all cases that are `waiting` or `running`, the oldest first.
  func unfinishedChecks() async throws -> [(caseID: String, check: EvidenceCheck)]
  /// Counts files among the uploads of a check, all of them or none.
  func addUploads(_ files: [ReceivedFile], case id: String, check: Int, at: Date) async throws
    -> [EvidenceUpload]
  func uploads(case id: String, check: Int) async throws -> [EvidenceUpload]
  /// How many uploads a check has.
  func uploadCount(case id: String, check: Int) async throws -> Int
  func setState(
    _ state: EvidenceCheck.State, failure: String?, case id: String, check: Int, at: Date
  ) async throws
  /// Keeps when the files of a check were copied from the host.
  func setCollected(_ moment: Date, case id: String, check: Int, at: Date) async throws
  /// Keeps what a check found and marks it `done`, replacing what an earlier run of it found.
  ///
  /// Of several files with the same path the first is kept.
  func finish(
    check: Int, case id: String, servers: [CheckedServer], files: [EvidenceFile], at: Date
  ) async throws
  func checkedServers(case id: String, check: Int) async throws -> [CheckedServer]
  func evidenceFiles(case id: String, check: Int) async throws -> [EvidenceFile]
  func evidenceFile(_ path: String, case id: String, check: Int) async throws -> EvidenceFile?
  /// Bytes of all uploads that the store knows.
  func uploadedBytes() async throws -> Int64

  // Sessions.
  func addSession(_ session: DeskSession) async throws
  /// nil where the secret is unknown, of another kind or expired at `date`.
  func session(secretHash: String, kind: DeskSession.Kind, at date: Date) async throws
    -> DeskSession?
  /// Removes a session and returns it: of several callers exactly one gets it.
  func takeSession(secretHash: String, kind: DeskSession.Kind, at date: Date) async throws
    -> DeskSession?
  /// Ends a session; one that is not there is no error.
  func removeSession(secretHash: String) async throws
  func renameAuthor(_ author: String, secretHash: String) async throws
  func removeExpiredSessions(at date: Date) async throws

  // The whole.
  /// Writes a complete copy to a new file while others go on working.
  ///
  /// Throws ``StoreError/fileExists(_:)``; a copy that fails leaves nothing behind.
  func backup(to path: String) async throws
  /// Throws where the store cannot be used.
  func ping() async throws
}

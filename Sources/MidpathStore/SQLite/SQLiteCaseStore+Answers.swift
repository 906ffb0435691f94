package import Foundation
import GRDB

extension SQLiteCaseStore {
  package func record(_ entry: AnswerEntry, case id: String) async throws -> DeskCase {
    try await write { db in
      let changed = try db.changedCase(id, at: entry.at)
      try db.execute(
        literal: """
          INSERT INTO answers (
            case_id, question, choice, evidence_choice, is_withdrawal, author, at
          ) VALUES (
            \(text: id), \(text: entry.question), \(text: entry.choice),
            \(text: entry.evidenceChoice), \(entry.isWithdrawal), \(text: entry.author),
            \(time: entry.at)
          )
          """)
      return changed
    }
  }

  package func answers(case id: String) async throws -> [AnswerEntry] {
    try await read { db in
      try db.existingCase(id)
      return try db.rows("SELECT * FROM answers WHERE case_id = \(text: id) ORDER BY id")
        .map(AnswerEntry.init)
    }
  }

  package func addNote(
    _ text: String, author: String, at date: Date, case id: String
  ) async throws -> CaseNote {
    try await write { db in
      try db.changedCase(id, at: date)
      try db.execute(
        literal: """
          INSERT INTO notes (case_id, text, author, at)
          VALUES (\(text: id), \(text: text), \(text: author), \(time: date))
          """)
      return CaseNote(
        id: db.lastInsertedRowID, text: text.storable, author: author.storable,
        at: Date(milliseconds: date.milliseconds))
    }
  }

  package func notes(case id: String) async throws -> [CaseNote] {
    try await read { db in
      try db.existingCase(id)
      return try db.rows("SELECT * FROM notes WHERE case_id = \(text: id) ORDER BY id")
        .map(CaseNote.init)
    }
  }
}

extension AnswerEntry {
  /// Reads a row of `answers`.
  fileprivate init(_ row: Row) {
    self.init(
      question: row["question"], choice: row["choice"], evidenceChoice: row["evidence_choice"],
      isWithdrawal: row["is_withdrawal"], author: row["author"], at: row.time("at"))
  }
}

extension CaseNote {
  /// Reads a row of `notes`.
  fileprivate init(_ row: Row) {
    self.init(id: row["id"], text: row["text"], author: row["author"], at: row.time("at"))
  }
}

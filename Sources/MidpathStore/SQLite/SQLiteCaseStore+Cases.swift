package import Foundation
import GRDB

extension SQLiteCaseStore {
  package func openCase(
    id: String, title: String, path: String?, symptom: String?, at date: Date
  ) async throws -> DeskCase {
    try await write { db in
      if try db.row("SELECT id FROM cases WHERE id = \(text: id)") != nil {
        throw StoreError.caseExists(id)
      }
      try db.execute(
        literal: """
          INSERT INTO cases (id, title, path, symptom, opened_at, changed_at, revision)
          VALUES (\(text: id), \(text: title), \(text: path), \(text: symptom), \(time: date),
            \(time: date), 0)
          """)
      return try db.existingCase(id)
    }
  }

  package func findCase(_ id: String) async throws -> DeskCase? {
    try await read { try $0.row("SELECT * FROM cases WHERE id = \(text: id)").map(DeskCase.init) }
  }

  package func cases(limit: Int, before date: Date?) async throws -> [DeskCase] {
    guard limit > 0 else { return [] }
    let end = date?.milliseconds ?? .max
    return try await read { db in
      try db.rows(
        """
        SELECT * FROM cases
        WHERE changed_at < \(end) AND changed_at >= COALESCE((
          SELECT changed_at FROM cases WHERE changed_at < \(end)
          ORDER BY changed_at DESC LIMIT 1 OFFSET \(limit - 1)
        ), \(Int64.min))
        ORDER BY changed_at DESC, id
        """
      ).map(DeskCase.init)
    }
  }

  package func change(_ id: String, _ change: CaseChange, at date: Date) async throws -> DeskCase {
    try await write { db in
      guard change != CaseChange() else { return try db.existingCase(id) }
      try db.execute(
        literal: """
          UPDATE cases SET
            title = COALESCE(\(text: change.title), title),
            path = COALESCE(\(text: change.path), path),
            symptom = COALESCE(\(text: change.symptom), symptom),
            server = COALESCE(\(text: change.server), server),
            closed_at = CASE \(change.isClosed)
              WHEN TRUE THEN COALESCE(closed_at, \(time: date))
              WHEN FALSE THEN NULL
              ELSE closed_at END
          WHERE id = \(text: id)
          """)
      return try db.changedCase(id, at: date)
    }
  }

  package func deleteCase(_ id: String) async throws {
    try await write { db in
      try db.execute(literal: "DELETE FROM cases WHERE id = \(text: id)")
      if db.changesCount == 0 { throw StoreError.noSuchCase(id) }
    }
  }

  package func casesUnchanged(since date: Date) async throws -> [String] {
    try await read { db in
      try db.rows(
        "SELECT id FROM cases WHERE changed_at < \(time: date) ORDER BY changed_at, id"
      ).map { $0["id"] }
    }
  }
}

extension DeskCase {
  /// Reads a row of `cases`.
  init(_ row: Row) {
    self.init(
      id: row["id"], title: row["title"], path: row["path"], symptom: row["symptom"],
      server: row["server"], openedAt: row.time("opened_at"), changedAt: row.time("changed_at"),
      closedAt: row.timeIfAny("closed_at"), revision: row["revision"])
  }
}

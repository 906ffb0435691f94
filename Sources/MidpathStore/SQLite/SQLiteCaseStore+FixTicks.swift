import GRDB

extension SQLiteCaseStore {
  package func record(_ tick: FixTick, case id: String) async throws {
    try await write { db in
      try db.changedCase(id, at: tick.at)
      try db.execute(
        literal: """
          INSERT INTO fix_ticks (case_id, cause, step, is_done, author, at)
          VALUES (
            \(text: id), \(text: tick.cause), \(tick.step), \(tick.isDone), \(text: tick.author),
            \(time: tick.at)
          )
          """)
    }
  }

  package func ticks(case id: String) async throws -> [FixTick] {
    try await read { db in
      try db.existingCase(id)
      return try db.rows("SELECT * FROM fix_ticks WHERE case_id = \(text: id) ORDER BY id")
        .map(FixTick.init)
    }
  }
}

extension FixTick {
  /// Reads a row of `fix_ticks`.
  fileprivate init(_ row: Row) {
    self.init(
      cause: row["cause"], step: row["step"], isDone: row["is_done"], author: row["author"],
      at: row.time("at"))
  }
}

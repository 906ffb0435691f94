package import Foundation
import GRDB

extension SQLiteCaseStore {
  package func collectingCheck(case id: String, at date: Date) async throws -> EvidenceCheck {
    try await write { db in
      try db.existingCase(id)
      let rows = try db.rows(
        "SELECT * FROM checks WHERE case_id = \(text: id) ORDER BY number DESC")
      let checks = try rows.map(EvidenceCheck.init)
      if let collecting = checks.first(where: { $0.state == .collecting }) { return collecting }
      let number = (checks.first?.number ?? 0) + 1
      try db.changedCase(id, at: date)
      try db.execute(
        literal: """
          INSERT INTO checks (case_id, number, state, begun_at)
          VALUES (\(text: id), \(number), \(EvidenceCheck.State.collecting.rawValue),
            \(time: date))
          """)
      return try db.existingCheck(number, case: id)
    }
  }

  package func checks(case id: String) async throws -> [EvidenceCheck] {
    try await read { db in
      try db.existingCase(id)
      return try db.rows("SELECT * FROM checks WHERE case_id = \(text: id) ORDER BY number")
        .map(EvidenceCheck.init)
    }
  }

  package func unfinishedChecks() async throws -> [(caseID: String, check: EvidenceCheck)] {
    let states = [EvidenceCheck.State.waiting, .running].map(\.rawValue)
    return try await read { db in
      try db.rows(
        "SELECT * FROM checks WHERE state IN \(states) ORDER BY begun_at, case_id, number"
      ).map { (caseID: $0["case_id"], check: try EvidenceCheck($0)) }
    }
  }

  package func setCollected(
    _ moment: Date, case id: String, check number: Int, at date: Date
  ) async throws {
    try await write { db in
      try db.existingCheck(number, case: id)
      try db.changedCase(id, at: date)
      try db.execute(
        literal: """
          UPDATE checks SET collected_at = \(time: moment)
          WHERE case_id = \(text: id) AND number = \(number)
          """)
    }
  }

  package func setState(
    _ state: EvidenceCheck.State, failure: String?, case id: String, check number: Int,
    at date: Date
  ) async throws {
    try await write { db in
      try db.setState(state, failure: failure, case: id, check: number, at: date)
    }
  }
}

extension Database {
  /// Changes how far a check is; it has an end only where it is `done` or `failed`.
  ///
  /// Throws ``StoreError/noSuchCase(_:)`` and ``StoreError/noSuchCheck(_:)``.
  func setState(
    _ state: EvidenceCheck.State, failure: String?, case id: String, check number: Int,
    at date: Date
  ) throws {
    try existingCheck(number, case: id)
    try changedCase(id, at: date)
    let end = [.done, .failed].contains(state) ? date : nil
    try execute(
      literal: """
        UPDATE checks
        SET state = \(state.rawValue), failure = \(text: failure), ended_at = \(time: end)
        WHERE case_id = \(text: id) AND number = \(number)
        """)
  }
}

extension EvidenceCheck {
  /// Reads a row of `checks`.
  init(_ row: Row) throws {
    let name: String = row["state"]
    guard let state = State(rawValue: name) else {
      throw DatabaseError(message: "a check is in the unknown state \(name)")
    }
    self.init(
      number: row["number"], state: state, begunAt: row.time("begun_at"),
      collectedAt: row.timeIfAny("collected_at"), endedAt: row.timeIfAny("ended_at"),
      failure: row["failure"])
  }
}

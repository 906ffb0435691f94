package import Foundation
import GRDB

extension SQLiteCaseStore {
  package func addUpload(
    name: String, size: Int64, modified: Date?, storedName: String, case id: String,
    check number: Int, at date: Date
  ) async throws -> EvidenceUpload {
    try await write { db in
      try db.existingCheck(number, case: id)
      try db.changedCase(id, at: date)
      try db.execute(
        literal: """
          INSERT INTO uploads (case_id, check_number, name, size, modified, stored_name)
          VALUES (\(text: id), \(number), \(text: name), \(size), \(time: modified),
            \(text: storedName))
          """)
      return EvidenceUpload(
        id: db.lastInsertedRowID, name: name.storable, size: size,
        modified: modified.map { Date(milliseconds: $0.milliseconds) },
        storedName: storedName.storable)
    }
  }

  package func uploads(case id: String, check number: Int) async throws -> [EvidenceUpload] {
    try await read { db in
      try db.existingCheck(number, case: id)
      return try db.rows(
        """
        SELECT * FROM uploads
        WHERE case_id = \(text: id) AND check_number = \(number) ORDER BY id
        """
      ).map(EvidenceUpload.init)
    }
  }

  package func uploadedBytes() async throws -> Int64 {
    try await read { try Int64.fetchOne($0, sql: "SELECT SUM(size) FROM uploads") ?? 0 }
  }
}

extension EvidenceUpload {
  /// Reads a row of `uploads`.
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], name: row["name"], size: row["size"], modified: row.timeIfAny("modified"),
      storedName: row["stored_name"])
  }
}

package import Foundation
import GRDB

extension SQLiteCaseStore {
  package func addUploads(
    _ files: [ReceivedFile], case id: String, check number: Int, at date: Date
  ) async throws -> [EvidenceUpload] {
    try await write { db in
      try db.existingCheck(number, case: id)
      try db.changedCase(id, at: date)
      return try files.map { try db.insert($0, case: id, check: number) }
    }
  }

  package func uploadCount(case id: String, check number: Int) async throws -> Int {
    try await read { db in
      try db.existingCheck(number, case: id)
      let row = try db.row(
        """
        SELECT COUNT(*) AS count FROM uploads
        WHERE case_id = \(text: id) AND check_number = \(number)
        """)
      return row?["count"] ?? 0
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

extension Database {
  fileprivate func insert(
    _ file: ReceivedFile, case id: String, check number: Int
  ) throws -> EvidenceUpload {
    try execute(
      literal: """
        INSERT INTO uploads (case_id, check_number, name, size, modified, stored_name)
        VALUES (\(text: id), \(number), \(text: file.name), \(file.size),
          \(time: file.modified), \(text: file.storedName))
        """)
    return EvidenceUpload(
      id: lastInsertedRowID, name: file.name.storable, size: file.size,
      modified: file.modified.map { Date(milliseconds: $0.milliseconds) },
      storedName: file.storedName.storable)
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

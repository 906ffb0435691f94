package import Foundation
import GRDB

extension SQLiteCaseStore {
  package func finish(
    check number: Int, case id: String, servers: [CheckedServer], files: [EvidenceFile],
    at date: Date
  ) async throws {
    try await write { db in
      try db.setState(.done, failure: nil, case: id, check: number, at: date)
      for table in ["servers", "files"] {
        try db.execute(
          literal: """
            DELETE FROM \(sql: table) WHERE case_id = \(text: id) AND check_number = \(number)
            """)
      }
      try db.insert(servers, case: id, check: number)
      try db.insert(files, case: id, check: number)
    }
  }

  package func checkedServers(
    case id: String, check number: Int
  ) async throws -> [CheckedServer] {
    try await read { db in
      try db.existingCheck(number, case: id)
      return try db.rows(
        """
        SELECT * FROM servers
        WHERE case_id = \(text: id) AND check_number = \(number) ORDER BY id
        """
      ).map(CheckedServer.init)
    }
  }

  package func evidenceFiles(case id: String, check number: Int) async throws -> [EvidenceFile] {
    try await read { db in
      try db.existingCheck(number, case: id)
      return try db.rows(
        """
        SELECT * FROM files WHERE case_id = \(text: id) AND check_number = \(number) ORDER BY id
        """
      ).map(EvidenceFile.init)
    }
  }

  package func evidenceFile(
    _ path: String, case id: String, check number: Int
  ) async throws -> EvidenceFile? {
    try await read { db in
      try db.existingCheck(number, case: id)
      return try db.row(
        """
        SELECT * FROM files
        WHERE case_id = \(text: id) AND check_number = \(number) AND path = \(text: path)
        """
      ).map(EvidenceFile.init)
    }
  }
}

extension Database {
  fileprivate func insert(_ servers: [CheckedServer], case id: String, check number: Int) throws {
    for server in servers {
      try execute(
        literal: """
          INSERT INTO servers (case_id, check_number, server, name, verdict, summary, diagnosis)
          VALUES (\(text: id), \(number), \(text: server.server), \(text: server.name),
            \(text: server.verdict), \(text: server.summary), \(text: server.diagnosisJSON))
          """)
    }
  }

  /// Keeps the first of several files with the same path, as archives can have them.
  fileprivate func insert(_ files: [EvidenceFile], case id: String, check number: Int) throws {
    // Compiled once: a check can have as many files as an archive has entries.
    let insertion = try makeStatement(
      sql: """
        INSERT OR IGNORE INTO files (case_id, check_number, path, stored_name, size)
        VALUES (?, ?, ?, ?, ?)
        """)
    for file in files {
      try insertion.execute(
        arguments: [
          id.storable, number, file.path.storable, file.storedName.storable, file.size,
        ])
    }
  }
}

extension CheckedServer {
  /// Reads a row of `servers`.
  fileprivate init(_ row: Row) {
    self.init(
      server: row["server"], name: row["name"], verdict: row["verdict"], summary: row["summary"],
      diagnosisJSON: row["diagnosis"])
  }
}

extension EvidenceFile {
  /// Reads a row of `files`.
  fileprivate init(_ row: Row) {
    self.init(path: row["path"], storedName: row["stored_name"], size: row["size"])
  }
}

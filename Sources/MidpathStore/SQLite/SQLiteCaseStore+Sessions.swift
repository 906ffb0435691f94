package import Foundation
import GRDB

extension SQLiteCaseStore {
  package func addSession(_ session: DeskSession) async throws {
    try await write { db in
      try db.execute(
        literal: """
          INSERT INTO sessions (secret_hash, kind, author, form_token, created_at, expires_at)
          VALUES (\(text: session.secretHash), \(session.kind.rawValue), \(text: session.author),
            \(text: session.formToken), \(time: session.createdAt), \(time: session.expiresAt))
          """)
    }
  }

  package func session(
    secretHash: String, kind: DeskSession.Kind, at date: Date
  ) async throws -> DeskSession? {
    try await read { try $0.session(secretHash, kind: kind, at: date) }
  }

  package func takeSession(
    secretHash: String, kind: DeskSession.Kind, at date: Date
  ) async throws -> DeskSession? {
    try await write { db in
      guard let session = try db.session(secretHash, kind: kind, at: date) else { return nil }
      try db.execute(literal: "DELETE FROM sessions WHERE secret_hash = \(text: secretHash)")
      return session
    }
  }

  package func removeSession(secretHash: String) async throws {
    try await write { db in
      try db.execute(literal: "DELETE FROM sessions WHERE secret_hash = \(text: secretHash)")
    }
  }

  package func renameAuthor(_ author: String, secretHash: String) async throws {
    try await write { db in
      try db.execute(
        literal: """
          UPDATE sessions SET author = \(text: author) WHERE secret_hash = \(text: secretHash)
          """)
    }
  }

  package func removeExpiredSessions(at date: Date) async throws {
    try await write { db in
      try db.execute(literal: "DELETE FROM sessions WHERE expires_at <= \(time: date)")
    }
  }
}

extension Database {
  /// A session of this kind that has not expired.
  fileprivate func session(
    _ secretHash: String, kind: DeskSession.Kind, at date: Date
  ) throws -> DeskSession? {
    try row(
      """
      SELECT * FROM sessions
      WHERE secret_hash = \(text: secretHash) AND kind = \(kind.rawValue)
        AND expires_at > \(time: date)
      """
    ).map { row in
      DeskSession(
        secretHash: row["secret_hash"], kind: kind, author: row["author"],
        formToken: row["form_token"], createdAt: row.time("created_at"),
        expiresAt: row.time("expires_at"))
    }
  }
}

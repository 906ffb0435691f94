import Foundation
import GRDB

/// Keeps cases in one SQLite file.
///
/// Several processes may open the same file; each sees what the others have committed.
package struct SQLiteCaseStore: CaseStore {
  /// How long a call waits for another process to finish writing, in seconds.
  private static let busySeconds: TimeInterval = 5

  private let path: String
  private let pool: DatabasePool

  /// Opens the file, makes it where it is missing, and brings it to the latest version.
  ///
  /// A new file is for its owner only, and so is a new folder around it. Throws
  /// ``StoreError/newerVersion(path:)`` and ``StoreError/unusable(path:reason:)``; a file that was
  /// written by another program stays as it is.
  package init(path: String) throws {
    self.path = path
    do {
      try PrivateFile.prepare(path)
      pool = try DatabasePool(path: path, configuration: Self.configuration(path: path))
      // A pool sets NORMAL while it opens; only FULL waits for the disk before a call returns.
      // https://www.sqlite.org/pragma.html#pragma_synchronous
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try Migrations.migrator.migrate(pool)
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  package func ping() async throws {
    try await read { try $0.execute(sql: "SELECT id FROM cases LIMIT 1") }
  }

  /// Reads from one state of the store, next to whoever writes.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do {
      return try await pool.read(body)
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// Changes the store in one transaction; an error undoes all of it.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do {
      return try await pool.write(body)
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private static func configuration(path: String) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busySeconds)
    configuration.foreignKeysEnabled = true
    // This runs before the pool writes anything, so that a stranger's file is left alone.
    configuration.prepareDatabase { try Migrations.requireOwn($0, path: path) }
    return configuration
  }
}

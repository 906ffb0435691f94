import GRDB

extension StoreError {
  /// Says in words what SQLite reports by a code.
  init(_ error: DatabaseError, path: String) {
    let reason =
      switch error.resultCode {
      case .SQLITE_NOTADB: "it is not a database"
      case .SQLITE_CORRUPT: "it is damaged; stop the server and put a backup in its place"
      case .SQLITE_FULL: "the disk is full"
      case .SQLITE_BUSY, .SQLITE_LOCKED: "another program keeps it locked; try again"
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: "it cannot be opened for writing"
      default: error.message ?? "SQLite reports \(error.resultCode)"
      }
    self = .unusable(path: path, reason: reason)
  }
}

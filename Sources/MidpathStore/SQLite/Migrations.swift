import GRDB

/// The versions of the store's tables.
///
/// A version that was released is never edited; a change of the tables is a new version, with a
/// dump of the one before it in `Tests/MidpathStoreTests/Fixtures`. Times are milliseconds since
/// 1970-01-01 UTC, sizes are bytes.
enum Migrations {
  /// Marks a file as a store: "midp" as the application id of SQLite's file header.
  ///
  /// https://www.sqlite.org/pragma.html#pragma_application_id
  static let applicationID = 0x6d69_6470

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { try $0.execute(sql: casesAndEvidence) }
    migrator.registerMigration("v2") { try $0.execute(sql: sessions) }
    migrator.registerMigration("v3") { try $0.execute(sql: fixSteps) }
    return migrator
  }

  /// Throws where a file is neither empty nor a store of a version that is known here.
  static func requireOwn(_ db: Database, path: String) throws {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
    guard id == applicationID else {
      let tables = "SELECT COUNT(*) FROM sqlite_master WHERE name NOT LIKE '%grdb_migrations%'"
      if id == 0, try Int.fetchOne(db, sql: tables) == 0 { return }
      throw StoreError.unusable(path: path, reason: "it is the database of another program")
    }
    if try migrator.hasBeenSuperseded(db) { throw StoreError.newerVersion(path: path) }
  }

  private static let casesAndEvidence = """
    PRAGMA application_id = \(applicationID);

    CREATE TABLE cases (
      id TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      path TEXT,
      symptom TEXT,
      server TEXT,
      opened_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      closed_at INTEGER,
      revision INTEGER NOT NULL
    );
    CREATE INDEX cases_by_change ON cases (changed_at);

    CREATE TABLE answers (
      id INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES cases ON DELETE CASCADE,
      question TEXT NOT NULL,
      choice TEXT,
      evidence_choice TEXT,
      is_withdrawal INTEGER NOT NULL,
      author TEXT NOT NULL,
      at INTEGER NOT NULL
    );
    CREATE INDEX answers_by_case ON answers (case_id);
    CREATE TRIGGER answers_are_never_changed BEFORE UPDATE ON answers
    BEGIN SELECT RAISE(ABORT, 'answers are never changed'); END;

    CREATE TABLE notes (
      id INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES cases ON DELETE CASCADE,
      text TEXT NOT NULL,
      author TEXT NOT NULL,
      at INTEGER NOT NULL
    );
    CREATE INDEX notes_by_case ON notes (case_id);

    CREATE TABLE checks (
      case_id TEXT NOT NULL REFERENCES cases ON DELETE CASCADE,
      number INTEGER NOT NULL,
      state TEXT NOT NULL,
      begun_at INTEGER NOT NULL,
      ended_at INTEGER,
      failure TEXT,
      PRIMARY KEY (case_id, number)
    );
    CREATE INDEX checks_by_state ON checks (state);

    CREATE TABLE uploads (
      id INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL,
      check_number INTEGER NOT NULL,
      name TEXT NOT NULL,
      size INTEGER NOT NULL,
      modified INTEGER,
      stored_name TEXT NOT NULL,
      FOREIGN KEY (case_id, check_number) REFERENCES checks ON DELETE CASCADE
    );
    CREATE INDEX uploads_by_check ON uploads (case_id, check_number);

    CREATE TABLE servers (
      id INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL,
      check_number INTEGER NOT NULL,
      server TEXT NOT NULL,
      name TEXT NOT NULL,
      verdict TEXT NOT NULL,
      summary TEXT NOT NULL,
      diagnosis TEXT NOT NULL,
      UNIQUE (case_id, check_number, server),
      FOREIGN KEY (case_id, check_number) REFERENCES checks ON DELETE CASCADE
    );

    CREATE TABLE files (
      id INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL,
      check_number INTEGER NOT NULL,
      path TEXT NOT NULL,
      stored_name TEXT NOT NULL,
      size INTEGER NOT NULL,
      UNIQUE (case_id, check_number, path),
      FOREIGN KEY (case_id, check_number) REFERENCES checks ON DELETE CASCADE
    );
    """

  private static let sessions = """
    CREATE TABLE sessions (
      secret_hash TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      author TEXT NOT NULL,
      form_token TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    );
    CREATE INDEX sessions_by_expiry ON sessions (expires_at);
    """

  private static let fixSteps = """
    ALTER TABLE checks ADD COLUMN collected_at INTEGER;

    CREATE TABLE fix_ticks (
      id INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES cases ON DELETE CASCADE,
      cause TEXT NOT NULL,
      step INTEGER NOT NULL,
      is_done INTEGER NOT NULL,
      author TEXT NOT NULL,
      at INTEGER NOT NULL
    );
    CREATE INDEX fix_ticks_by_case ON fix_ticks (case_id);
    """
}

-- A store as version v2 wrote it: tables and a little of everything in them.
PRAGMA application_id = 1835623536;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO cases VALUES('k7f3','All MID Servers down after the clone','credentials','all-down','agent',1790000000000,1790000500250,NULL,9);
INSERT INTO cases VALUES('m2p9','Zoë''s MID hangs',NULL,NULL,NULL,1780000000000,1780000100000,1780000100000,1);
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
INSERT INTO answers VALUES(1,'k7f3','user-locked-out','no','yes',0,'Ada',1790000100000);
INSERT INTO answers VALUES(2,'k7f3','user-locked-out',NULL,'yes',1,'Ada',1790000200000);
INSERT INTO answers VALUES(3,'k7f3','recently-cloned','yes',NULL,0,'',1790000300000);
CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases ON DELETE CASCADE,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  at INTEGER NOT NULL
);
INSERT INTO notes VALUES(1,'k7f3','The clone ran at 02:00.','Ada',1790000400000);
CREATE TABLE checks (
  case_id TEXT NOT NULL REFERENCES cases ON DELETE CASCADE,
  number INTEGER NOT NULL,
  state TEXT NOT NULL,
  begun_at INTEGER NOT NULL,
  ended_at INTEGER,
  failure TEXT,
  PRIMARY KEY (case_id, number)
);
INSERT INTO checks VALUES('k7f3',1,'done',1790000010000,1790000500250,NULL);
INSERT INTO checks VALUES('k7f3',2,'running',1790000020000,NULL,NULL);
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
INSERT INTO uploads VALUES(1,'k7f3',1,'bundle.zip',123456,1789999999000,'1');
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
INSERT INTO servers VALUES(1,'k7f3',1,'agent','mid1','cause','Wrong password','{"verdict":"cause"}');
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
INSERT INTO files VALUES(1,'k7f3',1,'bundle.zip!agent/logs/agent0.log.0','2',4096);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('v1');
INSERT INTO grdb_migrations VALUES('v2');
CREATE INDEX cases_by_change ON cases (changed_at);
CREATE INDEX answers_by_case ON answers (case_id);
CREATE TRIGGER answers_are_never_changed BEFORE UPDATE ON answers
BEGIN SELECT RAISE(ABORT, 'answers are never changed'); END;
CREATE INDEX notes_by_case ON notes (case_id);
CREATE INDEX checks_by_state ON checks (state);
CREATE INDEX uploads_by_check ON uploads (case_id, check_number);
CREATE TABLE sessions (
  secret_hash TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  author TEXT NOT NULL,
  form_token TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
);
INSERT INTO sessions VALUES('0a1b','script','nightly','',1790000000000,1797776000000);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
COMMIT;

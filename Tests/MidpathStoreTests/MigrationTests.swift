import Foundation
import GRDB
import MidpathStore
import Testing

/// Stores of every earlier version are opened with all that is in them.
@Suite struct MigrationTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// Makes a database from the dump of an earlier version.
  private func restore(_ version: String, to path: String) async throws {
    let dump = try String(
      contentsOf: Self.fixtures.appending(path: "\(version).sql"), encoding: .utf8)
    // A dump has its own BEGIN and COMMIT.
    try await DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: dump) }
  }

  @Test(arguments: ["v1", "v2"])
  func casesAreKept(of version: String) async throws {
    try await TemporaryFolder.with { folder in
      try await restore(version, to: folder.appending("desk.sqlite"))
      let store = try SQLiteCaseStore(path: folder.appending("desk.sqlite"))
      let cases = try await store.cases(limit: 9, before: nil)
      #expect(cases.map(\.id) == ["k7f3", "m2p9"])
      #expect(
        cases.first
          == DeskCase(
            id: "k7f3", title: "All MID Servers down after the clone", path: "credentials",
            symptom: "all-down", server: "agent", openedAt: moment(0), changedAt: moment(500.25),
            closedAt: nil, revision: 9))
      #expect(cases.last?.title == "Zoë's MID hangs")
      #expect(cases.last?.closedAt == Date(timeIntervalSince1970: 1_780_000_100))
      let answers = try await store.answers(case: "k7f3")
      #expect(answers.map(\.choice) == ["no", nil, "yes"])
      #expect(answers.map(\.evidenceChoice) == ["yes", "yes", nil])
      #expect(answers.map(\.isWithdrawal) == [false, true, false])
      #expect(try await store.notes(case: "k7f3").map(\.text) == ["The clone ran at 02:00."])
    }
  }

  @Test func sessionsOfVersion2AreKept() async throws {
    try await TemporaryFolder.with { folder in
      try await restore("v2", to: folder.appending("desk.sqlite"))
      let store = try SQLiteCaseStore(path: folder.appending("desk.sqlite"))
      let found = try await store.session(secretHash: "0a1b", kind: .script, at: moment(1))
      #expect(found?.author == "nightly")
    }
  }

  @Test(arguments: ["v1", "v2"])
  func evidenceIsKept(of version: String) async throws {
    try await TemporaryFolder.with { folder in
      try await restore(version, to: folder.appending("desk.sqlite"))
      let store = try SQLiteCaseStore(path: folder.appending("desk.sqlite"))
      #expect(try await store.checks(case: "k7f3").map(\.state) == [.done, .running])
      #expect(try await store.unfinishedChecks().map(\.check.number) == [2])
      #expect(try await store.uploads(case: "k7f3", check: 1).map(\.name) == ["bundle.zip"])
      #expect(try await store.uploadedBytes() == 123_456)
      #expect(try await store.checkedServers(case: "k7f3", check: 1).map(\.name) == ["mid1"])
      let file = try await store.evidenceFile(
        "bundle.zip!agent/logs/agent0.log.0", case: "k7f3", check: 1)
      #expect(file?.size == 4096)
    }
  }

  @Test(arguments: ["v1", "v2"])
  func storeIsUsedAsANewOne(from version: String) async throws {
    try await TemporaryFolder.with { folder in
      try await restore(version, to: folder.appending("desk.sqlite"))
      let store = try SQLiteCaseStore(path: folder.appending("desk.sqlite"))
      #expect(try await store.record(.yes("q", at: moment(900)), case: "k7f3").revision == 10)
      let tick = FixTick(cause: "c", step: 1, isDone: true, author: "Ada", at: moment(901))
      try await store.record(tick, case: "k7f3")
      #expect(try await store.ticks(case: "k7f3") == [tick])
      try await store.setCollected(moment(2), case: "k7f3", check: 1, at: moment(902))
      #expect(try await store.checks(case: "k7f3").first?.collectedAt == moment(2))
      let session = DeskSession(
        secretHash: "ab", kind: .script, author: "Ada", formToken: "", createdAt: moment(0),
        expiresAt: moment(9))
      try await store.addSession(session)
      #expect(try await store.session(secretHash: "ab", kind: .script, at: moment(1)) == session)
    }
  }

  @Test(arguments: ["v1", "v2"])
  func migratedStoreHasTheTablesOfANewOne(from version: String) async throws {
    try await TemporaryFolder.with { folder in
      try await restore(version, to: folder.appending("old.sqlite"))
      var schemas: [[String]] = []
      for name in ["old.sqlite", "new.sqlite"] {
        _ = try SQLiteCaseStore(path: folder.appending(name))
        let query = "SELECT sql FROM sqlite_master WHERE sql NOT LIKE '%grdb%' ORDER BY name"
        schemas.append(
          try await DatabaseQueue(path: folder.appending(name)).read {
            try String.fetchAll($0, sql: query)
          })
      }
      #expect(schemas.first == schemas.last)
    }
  }

  @Test func storeOfANewerVersionIsRefused() async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.appending("desk.sqlite")
      try await restore("v1", to: path)
      try await DatabaseQueue(path: path).write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v999')")
      }
      let before = FileManager.default.contents(atPath: path)
      #expect(throws: StoreError.newerVersion(path: path)) { try SQLiteCaseStore(path: path) }
      #expect(FileManager.default.contents(atPath: path) == before)
    }
  }
}

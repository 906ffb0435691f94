import Foundation
import GRDB
import MidpathStore
import Testing

/// What only a store in a SQLite file can get wrong.
@Suite struct SQLiteCaseStoreTests {
  @Test func secondStoreSeesEachChangeAtOnce() async throws {
    try await TemporaryFolder.with { folder in
      let writer = try SQLiteCaseStore(path: folder.appending("desk.sqlite"))
      let reader = try SQLiteCaseStore(path: folder.appending("desk.sqlite"))
      try await writer.openCase("a1")
      for number in 1...20 {
        _ = try await writer.record(.yes("q\(number)"), case: "a1")
        #expect(try await reader.answers(case: "a1").count == number)
        #expect(try await reader.findCase("a1")?.revision == number)
      }
    }
  }

  @Test func twoStoresWriteNextToEachOther() async throws {
    try await TemporaryFolder.with { folder in
      let stores = [
        try SQLiteCaseStore(path: folder.appending("desk.sqlite")),
        try SQLiteCaseStore(path: folder.appending("desk.sqlite")),
      ]
      try await stores[0].openCase("a1")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<40 {
          group.addTask { _ = try await stores[number % 2].record(.yes("q"), case: "a1") }
        }
        try await group.waitForAll()
      }
      #expect(try await stores[1].findCase("a1")?.revision == 40)
    }
  }

  @Test func unfinishedCheckIsFoundAfterAnAbruptEnd() async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.appending("desk.sqlite")
      let cutOff = try SQLiteCaseStore(path: path)
      try await cutOff.openCase("a1")
      _ = try await cutOff.collectingCheck(case: "a1", at: moment(0))
      try await cutOff.setState(.running, failure: nil, case: "a1", check: 1, at: moment(1))
      // What the disk holds at this moment, without the file being closed.
      let crashed = folder.appending("crashed.sqlite")
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: path + suffix, toPath: crashed + suffix)
      }
      let restarted = try SQLiteCaseStore(path: crashed)
      let unfinished = try await restarted.unfinishedChecks()
      #expect(unfinished.map(\.caseID) == ["a1"])
      #expect(unfinished.first?.check.state == .running)
    }
  }

  @Test func filesAreForTheirOwnerOnly() async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteCaseStore(path: folder.appending("data/desk.sqlite"))
      try await store.openCase("a1")
      #expect(try folder.mode("data") == 0o700)
      for suffix in ["", "-wal", "-shm"] {
        #expect(try folder.mode("data/desk.sqlite\(suffix)") == 0o600)
      }
    }
  }

  @Test func rightsOfOthersAreTakenFromAnExistingFile() async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.appending("desk.sqlite")
      try Data().write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      _ = try SQLiteCaseStore(path: path)
      #expect(try folder.mode("desk.sqlite") == 0o600)
    }
  }

  @Test func givenAnswerIsNeverChanged() async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteCaseStore(path: folder.appending("desk.sqlite"))
      try await store.openCase("a1")
      _ = try await store.record(.yes("q"), case: "a1")
      let database = try DatabaseQueue(path: folder.appending("desk.sqlite"))
      await #expect(throws: DatabaseError.self) {
        try await database.write { try $0.execute(sql: "UPDATE answers SET choice = 'no'") }
      }
      #expect(try await store.answers(case: "a1") == [.yes("q")])
    }
  }

  @Test func strangersFilesAreRefusedAndLeftAlone() async throws {
    try await TemporaryFolder.with { folder in
      let text = folder.appending("notes.txt")
      try Data(repeating: 0x41, count: 5000).write(to: URL(filePath: text))
      let other = folder.appending("other.sqlite")
      try await DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
      for (path, reason) in [
        (text, "it is not a database"), (other, "it is the database of another program"),
        (folder.path, "it is a folder"),
      ] {
        let before = FileManager.default.contents(atPath: path)
        #expect(throws: StoreError.unusable(path: path, reason: reason)) {
          try SQLiteCaseStore(path: path)
        }
        #expect(FileManager.default.contents(atPath: path) == before)
      }
    }
  }

  @Test func folderThatCannotBeMadeIsNamed() async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.appending("file/desk.sqlite")
      try Data().write(to: URL(filePath: folder.appending("file")))
      let error = #expect(throws: StoreError.self) { try SQLiteCaseStore(path: path) }
      #expect(error?.description.hasPrefix("\(path) cannot be used: ") == true)
    }
  }
}

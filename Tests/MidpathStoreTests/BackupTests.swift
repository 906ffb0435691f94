import Foundation
import MidpathStore
import Testing

/// Copies of a store that is in use.
@Suite struct BackupTests {
  @Test func copyHasEverythingThatWasSaved() async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteCaseStore(path: folder.appending("data/desk.sqlite"))
      try await store.openCase("a1")
      _ = try await store.record(.yes("q"), case: "a1")
      try await store.backup(to: folder.appending("copy.sqlite"))
      #expect(try folder.mode("copy.sqlite") == 0o600)
      #expect(try folder.names() == ["copy.sqlite", "data"], "the copy is one file")
      _ = try await store.record(.yes("later"), case: "a1")
      let copy = try SQLiteCaseStore(path: folder.appending("copy.sqlite"))
      #expect(try await copy.answers(case: "a1") == [.yes("q")])
      #expect(try await copy.findCase("a1")?.revision == 1)
    }
  }

  @Test func othersGoOnWhileACopyIsMade() async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteCaseStore(path: folder.appending("data/desk.sqlite"))
      try await store.openCase("a1")
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for _ in 0..<30 { _ = try await store.record(.yes("q"), case: "a1") }
        }
        for number in 0..<5 {
          group.addTask { try await store.backup(to: folder.appending("copy\(number).sqlite")) }
        }
        try await group.waitForAll()
      }
      #expect(try await store.findCase("a1")?.revision == 30)
      for number in 0..<5 {
        let copy = try SQLiteCaseStore(path: folder.appending("copy\(number).sqlite"))
        let revision = try await copy.findCase("a1")?.revision
        #expect(try await copy.answers(case: "a1").count == revision)
      }
    }
  }

  @Test func existingFileIsNotOverwritten() async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteCaseStore(path: folder.appending("data/desk.sqlite"))
      let target = folder.appending("copy.sqlite")
      try Data("mine".utf8).write(to: URL(filePath: target))
      await #expect(throws: StoreError.fileExists(target)) { try await store.backup(to: target) }
      #expect(FileManager.default.contents(atPath: target) == Data("mine".utf8))
      #expect(try folder.names() == ["copy.sqlite", "data"])
    }
  }

  @Test func copyToAMissingFolderIsRefused() async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteCaseStore(path: folder.appending("desk.sqlite"))
      let target = folder.appending("missing/copy.sqlite")
      await #expect(
        throws: StoreError.unusable(path: target, reason: "No such file or directory")
      ) {
        try await store.backup(to: target)
      }
    }
  }
}

import Foundation
import MidpathStore
import NIOCore
import Testing

@testable import MidpathServer

/// Each limit of uploads, on both of its sides; what breaks one leaves nothing behind.
@Suite struct UploadLimitTests {
  @Test func aFileMayBeAsLargeAsTheLimit() async throws {
    try await withReceiver(DeskLimits(uploadBytes: 1_000)) { receiver in
      let isTaken = try await receiver.takes(1_000)
      #expect(isTaken)
      #expect(try await receiver.takes(1_001) == false)
      #expect(try receiver.filesOnDisk() == 1)
    }
  }

  @Test func allUploadsTogetherMayTakeTheStorage() async throws {
    try await withReceiver(DeskLimits(storageBytes: 1_000)) { receiver in
      let isTaken = try await receiver.takes(600)
      #expect(isTaken)
      #expect(try await receiver.takes(401) == false)
      #expect(try await receiver.takes(400))
      #expect(try await receiver.takes(1) == false)
      #expect(try receiver.filesOnDisk() == 2)
    }
  }

  @Test func uploadsAtTheSameTimeShareTheStorage() async throws {
    try await withReceiver(DeskLimits(storageBytes: 1_000)) { receiver in
      let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<20 { group.addTask { try await receiver.takes(300) } }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect((1...3).contains(taken))
      #expect(try await receiver.store.uploadedBytes() == Int64(taken) * 300)
      #expect(try receiver.filesOnDisk() == taken)
      #expect(try await receiver.takes(1_000 - Int64(taken) * 300))
    }
  }

  @Test func aCheckMayHaveSoManyFiles() async throws {
    try await withReceiver(DeskLimits(filesPerCheck: 3)) { receiver in
      for _ in 0..<3 { _ = try await receiver.take(1) }
      #expect(try await receiver.takes(1) == false)
      #expect(try receiver.filesOnDisk() == 3)
    }
  }

  @Test func anUploadHasToArriveInTime() async throws {
    try await withReceiver(DeskLimits(uploadSeconds: -1)) { receiver in
      let isTaken = try await receiver.takes(1)
      #expect(!isTaken)
      #expect(try receiver.filesOnDisk() == 0)
    }
  }

  @Test(arguments: [1_000, 1_001, 200_000])
  func aNameIsCut(_ length: Int) async throws {
    try await withReceiver(.standard) { receiver in
      let name = "a" + String(repeating: "\u{301}", count: length - 1)
      _ = try await receiver.take(1, name: name)
      let kept = try await receiver.store.uploads(case: "a1", check: 1).first?.name
      #expect(kept?.unicodeScalars.count == min(length, UploadReceiver.nameLimit))
    }
  }

  /// Runs `body` with a receiver of its own and the case `a1`.
  private func withReceiver<Result>(
    _ limits: DeskLimits, _ body: (UploadReceiver) async throws -> Result
  ) async throws -> Result {
    try await DeskFolder.with { folder in
      let store = try SQLiteCaseStore(path: folder.appending("cases.sqlite"))
      _ = try await store.openCase(id: "a1", title: "t", path: nil, symptom: nil, at: .now)
      _ = try await store.collectingCheck(case: "a1", at: .now)
      return try await body(
        UploadReceiver(
          store: store, uploads: UploadFolder(path: folder.appending("uploads")), limits: limits,
          now: { Date.now }))
    }
  }
}

extension UploadReceiver {
  /// Sends a file of so many bytes to the first check of the case `a1`.
  fileprivate func take(_ size: Int64, name: String = "a.log") async throws -> EvidenceUpload {
    var rest = size
    return try await receive(Target(caseID: "a1", check: 1, name: name, modified: nil)) {
      guard rest > 0 else { return nil }
      let length = min(rest, 100)
      rest -= length
      return ByteBuffer(repeating: 0x61, count: Int(length))
    }
  }

  /// Whether a file of so many bytes is taken.
  fileprivate func takes(_ size: Int64) async throws -> Bool {
    do {
      return try await take(size).size == size
    } catch is Problem {
      return false
    }
  }

  /// How many files the case `a1` has on disk.
  fileprivate func filesOnDisk() throws -> Int {
    let folder = uploads.folder(case: "a1")
    return FileManager.default.fileExists(atPath: folder)
      ? try FileManager.default.contentsOfDirectory(atPath: folder).count : 0
  }
}

import Foundation
import MidpathStore
import Testing

/// Sessions: what every store does with them.
@Suite struct SessionContractTests {
  private static let session = DeskSession(
    secretHash: "ab12", kind: .browser, author: "Ada", formToken: "t", createdAt: moment(0),
    expiresAt: moment(60))

  @Test(arguments: CaseStoreContract.all)
  func sessionIsFoundUntilItExpires(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.addSession(Self.session)
      func found(_ hash: String, _ kind: DeskSession.Kind, _ seconds: Double) async throws
        -> DeskSession?
      {
        try await store.session(secretHash: hash, kind: kind, at: moment(seconds))
      }
      #expect(try await found("ab12", .browser, 59.999) == Self.session)
      #expect(try await found("ab12", .browser, 60) == nil)
      #expect(try await found("ab12", .script, 1) == nil)
      #expect(try await found("ab13", .browser, 1) == nil)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func exactlyOneCallerTakesASession(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.addSession(Self.session)
      let taken = try await withThrowingTaskGroup(of: DeskSession?.self) { group in
        for _ in 0..<50 {
          group.addTask {
            try await store.takeSession(secretHash: "ab12", kind: .browser, at: moment(1))
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(taken.compactMap { $0 } == [Self.session])
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func expiredSessionIsNotTaken(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.addSession(Self.session)
      #expect(
        try await store.takeSession(secretHash: "ab12", kind: .browser, at: moment(60)) == nil)
      #expect(
        try await store.takeSession(secretHash: "ab12", kind: .start, at: moment(1)) == nil)
      #expect(
        try await store.session(secretHash: "ab12", kind: .browser, at: moment(1)) != nil)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func removedSessionIsGone(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.addSession(Self.session)
      try await store.removeSession(secretHash: "unknown")
      #expect(try await store.session(secretHash: "ab12", kind: .browser, at: moment(1)) != nil)
      try await store.removeSession(secretHash: "ab12")
      #expect(try await store.session(secretHash: "ab12", kind: .browser, at: moment(1)) == nil)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func authorIsRenamed(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.addSession(Self.session)
      try await store.renameAuthor("Grace", secretHash: "ab12")
      try await store.renameAuthor("Nobody", secretHash: "unknown")
      let found = try await store.session(secretHash: "ab12", kind: .browser, at: moment(1))
      #expect(found?.author == "Grace")
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func expiredSessionsAreRemoved(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.addSession(Self.session)
      try await store.removeExpiredSessions(at: moment(59))
      #expect(try await store.session(secretHash: "ab12", kind: .browser, at: moment(1)) != nil)
      try await store.removeExpiredSessions(at: moment(60))
      #expect(try await store.session(secretHash: "ab12", kind: .browser, at: moment(1)) == nil)
    }
  }
}

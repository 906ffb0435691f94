import Foundation
import MidpathStore
import Testing

/// Cases: what every store does with them.
@Suite struct CaseContractTests {
  @Test(arguments: CaseStoreContract.all)
  func openedCaseIsFound(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      let opened = try await store.openCase(
        id: "a1", title: "All down", path: "credentials", symptom: "all-down", at: moment(0.25))
      #expect(
        opened
          == DeskCase(
            id: "a1", title: "All down", path: "credentials", symptom: "all-down", server: nil,
            openedAt: moment(0.25), changedAt: moment(0.25), closedAt: nil, revision: 0))
      #expect(try await store.findCase("a1") == opened)
      #expect(try await store.findCase("a2") == nil)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func takenIdIsRefused(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      let first = try await store.openCase("a1")
      await #expect(throws: StoreError.caseExists("a1")) {
        try await store.openCase("a1", at: moment(9))
      }
      #expect(try await store.findCase("a1") == first)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func changeKeepsWhatItDoesNotName(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      _ = try await store.openCase(
        id: "a1", title: "Down", path: nil, symptom: "all-down", at: moment(0))
      var change = CaseChange()
      change.title = "O'Brien's \"MID\""
      change.path = "network"
      change.server = ""
      let changed = try await store.change("a1", change, at: moment(1))
      #expect(changed.title == "O'Brien's \"MID\"")
      #expect(changed.path == "network")
      #expect(changed.server?.isEmpty == true)
      #expect(changed.symptom == "all-down")
      #expect(changed.openedAt == moment(0))
      #expect(changed.changedAt == moment(1))
      #expect(changed.revision == 1)
      #expect(try await store.findCase("a1") == changed)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func emptyChangeIsNone(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      let opened = try await store.openCase("a1")
      #expect(try await store.change("a1", CaseChange(), at: moment(1)) == opened)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func closedCaseCanBeOpenedAgain(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      var change = CaseChange()
      change.isClosed = true
      #expect(try await store.change("a1", change, at: moment(1)).closedAt == moment(1))
      let again = try await store.change("a1", change, at: moment(2))
      #expect(again.closedAt == moment(1), "the first closing counts")
      change.isClosed = false
      #expect(try await store.change("a1", change, at: moment(3)).closedAt == nil)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func pagesGoFromTheNewestToTheOldest(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      for number in 0..<5 { try await store.openCase("c\(number)", at: moment(Double(number))) }
      _ = try await store.record(.yes("q", at: moment(10)), case: "c0")
      let first = try await store.cases(limit: 2, before: nil)
      #expect(first.map(\.id) == ["c0", "c4"])
      let second = try await store.cases(limit: 2, before: first.last?.changedAt)
      #expect(second.map(\.id) == ["c3", "c2"])
      let third = try await store.cases(limit: 2, before: second.last?.changedAt)
      #expect(third.map(\.id) == ["c1"])
      #expect(try await store.cases(limit: 2, before: third.last?.changedAt).isEmpty)
      #expect(try await store.cases(limit: 0, before: nil).isEmpty)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func pagesLoseNoCaseOfTheSameMoment(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      for id in ["c", "a", "b"] { try await store.openCase(id, at: moment(1)) }
      try await store.openCase("old", at: moment(0))
      let first = try await store.cases(limit: 2, before: nil)
      #expect(first.map(\.id) == ["a", "b", "c"])
      let second = try await store.cases(limit: 2, before: first.last?.changedAt)
      #expect(second.map(\.id) == ["old"])
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func unchangedCasesAreListedOldestFirst(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      for number in 0..<4 { try await store.openCase("c\(number)", at: moment(Double(number))) }
      _ = try await store.record(.yes("q", at: moment(9)), case: "c0")
      #expect(try await store.casesUnchanged(since: moment(3)) == ["c1", "c2"])
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func deletedCaseTakesEverythingAlong(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      for id in ["a1", "b1"] {
        try await store.openCase(id)
        _ = try await store.record(.yes("q"), case: id)
        _ = try await store.addNote("note", author: "Ada", at: moment(1), case: id)
        _ = try await store.collectingCheck(case: id, at: moment(1))
        try await store.addUpload(size: 7, case: id)
        try await store.setState(.waiting, failure: nil, case: id, check: 1, at: moment(2))
      }
      try await store.deleteCase("a1")
      #expect(try await store.findCase("a1") == nil)
      #expect(try await store.uploadedBytes() == 7)
      #expect(try await store.unfinishedChecks().map(\.caseID) == ["b1"])
      try await store.openCase("a1")
      #expect(try await store.answers(case: "a1").isEmpty)
      #expect(try await store.notes(case: "a1").isEmpty)
      #expect(try await store.checks(case: "a1").isEmpty)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func usableStoreAnswers(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { try await $0.ping() }
  }
}

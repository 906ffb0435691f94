import Foundation
import MidpathStore
import Testing

/// Checks, uploads and results: what every store does with them.
@Suite struct EvidenceContractTests {
  private static let server = CheckedServer(
    server: "agent", name: "mid1", verdict: "cause", summary: "Wrong password",
    diagnosisJSON: #"{"verdict":"cause"}"#)
  private static let file = EvidenceFile(
    path: "bundle.zip!agent/logs/agent0.log.0", storedName: "7", size: 1 << 40)

  @Test(arguments: CaseStoreContract.all)
  func checksAreNumberedInEachCase(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      try await store.openCase("b1")
      let first = try await store.collectingCheck(case: "a1", at: moment(1))
      #expect(
        first
          == EvidenceCheck(
            number: 1, state: .collecting, begunAt: moment(1), endedAt: nil, failure: nil))
      #expect(try await store.collectingCheck(case: "a1", at: moment(2)) == first)
      #expect(try await store.findCase("a1")?.revision == 1)
      try await store.setState(.waiting, failure: nil, case: "a1", check: 1, at: moment(3))
      #expect(try await store.collectingCheck(case: "a1", at: moment(4)).number == 2)
      #expect(try await store.collectingCheck(case: "b1", at: moment(4)).number == 1)
      #expect(try await store.checks(case: "a1").map(\.state) == [.waiting, .collecting])
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func callersAtOnceShareOneCollectingCheck(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<20 {
          group.addTask { try await store.collectingCheck(case: "a1", at: moment(1)).number }
        }
        return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
      }
      #expect(numbers == [1])
      #expect(try await store.checks(case: "a1").count == 1)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func onlyAFinishedCheckHasAnEnd(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      _ = try await store.collectingCheck(case: "a1", at: moment(0))
      for state in [EvidenceCheck.State.waiting, .running] {
        try await store.setState(state, failure: nil, case: "a1", check: 1, at: moment(1))
        #expect(try await store.checks(case: "a1").first?.state == state)
        #expect(try await store.checks(case: "a1").first?.endedAt == nil)
      }
      try await store.setState(
        .failed, failure: "The disk is full.", case: "a1", check: 1, at: moment(2))
      let failed = try await store.checks(case: "a1").first
      #expect(failed?.endedAt == moment(2))
      #expect(failed?.failure == "The disk is full.")
      try await store.setState(.waiting, failure: nil, case: "a1", check: 1, at: moment(3))
      #expect(try await store.checks(case: "a1").first?.endedAt == nil)
      #expect(try await store.checks(case: "a1").first?.failure == nil)
      #expect(try await store.findCase("a1")?.revision == 5)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func unfinishedChecksComeOldestFirst(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      let states: [EvidenceCheck.State] = [.collecting, .waiting, .running, .done, .failed]
      for (index, state) in states.enumerated() {
        try await store.openCase("c\(index)")
        _ = try await store.collectingCheck(case: "c\(index)", at: moment(Double(9 - index)))
        try await store.setState(state, failure: nil, case: "c\(index)", check: 1, at: moment(20))
      }
      let unfinished = try await store.unfinishedChecks()
      #expect(unfinished.map(\.caseID) == ["c2", "c1"])
      #expect(unfinished.map(\.check.state) == [.running, .waiting])
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func uploadsComeBackInTheirOrder(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      _ = try await store.collectingCheck(case: "a1", at: moment(0))
      #expect(try await store.uploadedBytes() == 0)
      let first = try await store.addUpload(
        ReceivedFile(
          name: "../agent/conf/wrapper.conf", size: 5_000_000_000, modified: moment(-9),
          storedName: "1"), case: "a1", at: moment(1))
      let second = try await store.addUpload(size: 1, case: "a1", at: moment(2))
      #expect(first.name == "../agent/conf/wrapper.conf")
      #expect(first.modified == moment(-9))
      #expect(try await store.uploads(case: "a1", check: 1) == [first, second])
      #expect(try await store.uploadedBytes() == 5_000_000_001)
      #expect(try await store.findCase("a1")?.revision == 3)
      #expect(try await store.findCase("a1")?.changedAt == moment(2))
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func uploadsAreAddedTogetherOrNotAtAll(_ contract: CaseStoreContract) async throws {
    let files = ["a", "b", "c"].map {
      ReceivedFile(name: $0, size: 2, modified: nil, storedName: $0)
    }
    try await contract.withStore { store in
      try await store.openCase("a1")
      _ = try await store.collectingCheck(case: "a1", at: moment(0))
      let added = try await store.addUploads(files, case: "a1", check: 1, at: moment(1))
      #expect(added.map(\.name) == ["a", "b", "c"])
      #expect(try await store.uploads(case: "a1", check: 1) == added)
      #expect(try await store.uploadCount(case: "a1", check: 1) == 3)
      #expect(try await store.findCase("a1")?.revision == 2)
      await #expect(throws: StoreError.noSuchCheck(2)) {
        try await store.addUploads(files, case: "a1", check: 2, at: moment(2))
      }
      #expect(try await store.uploadedBytes() == 6)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func laterRunReplacesWhatAnEarlierOneFound(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      _ = try await store.collectingCheck(case: "a1", at: moment(0))
      let other = CheckedServer(
        server: "", name: "mid0", verdict: "healthy", summary: "", diagnosisJSON: "{}")
      try await store.finish(
        check: 1, case: "a1", servers: [Self.server, other],
        files: [Self.file, EvidenceFile(path: "config.xml", storedName: "8", size: 0)],
        at: moment(1))
      #expect(try await store.checkedServers(case: "a1", check: 1) == [Self.server, other])
      #expect(
        try await store.evidenceFiles(case: "a1", check: 1).map(\.path)
          == [Self.file.path, "config.xml"])
      try await store.setState(.running, failure: nil, case: "a1", check: 1, at: moment(2))
      try await store.finish(
        check: 1, case: "a1", servers: [Self.server], files: [Self.file], at: moment(3))
      #expect(try await store.checkedServers(case: "a1", check: 1) == [Self.server])
      #expect(try await store.evidenceFiles(case: "a1", check: 1) == [Self.file])
      let check = try #require(try await store.checks(case: "a1").first)
      #expect(check.state == .done)
      #expect(check.endedAt == moment(3))
      #expect(try await store.findCase("a1")?.revision == 4)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func fileIsFoundByThePathOfAProof(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      _ = try await store.collectingCheck(case: "a1", at: moment(0))
      let twin = EvidenceFile(path: Self.file.path, storedName: "9", size: 2)
      try await store.finish(
        check: 1, case: "a1", servers: [], files: [Self.file, twin], at: moment(1))
      let found = try await store.evidenceFile(Self.file.path, case: "a1", check: 1)
      #expect(found == Self.file, "the first of two with the same path")
      #expect(try await store.evidenceFile("other", case: "a1", check: 1) == nil)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func unknownCheckIsNamed(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      await expectRefusals(of: store, case: "a1", error: .noSuchCheck(1))
      await expectRefusals(of: store, case: "none", error: .noSuchCase("none"))
      await #expect(throws: StoreError.noSuchCase("none")) {
        try await store.collectingCheck(case: "none", at: moment(0))
      }
      await #expect(throws: StoreError.noSuchCase("none")) {
        try await store.checks(case: "none")
      }
      #expect(try await store.findCase("a1")?.revision == 0)
    }
  }

  private func expectRefusals(
    of store: any CaseStore, case id: String, error: StoreError
  ) async {
    await #expect(throws: error) { try await store.addUpload(case: id) }
    await #expect(throws: error) { try await store.uploads(case: id, check: 1) }
    await #expect(throws: error) {
      try await store.setState(.waiting, failure: nil, case: id, check: 1, at: moment(1))
    }
    await #expect(throws: error) {
      try await store.finish(check: 1, case: id, servers: [], files: [], at: moment(1))
    }
    await #expect(throws: error) { try await store.checkedServers(case: id, check: 1) }
    await #expect(throws: error) { try await store.evidenceFiles(case: id, check: 1) }
    await #expect(throws: error) { try await store.evidenceFile("p", case: id, check: 1) }
  }

  @Test(arguments: CaseStoreContract.all)
  func refusedResultLeavesTheCheckAsItWas(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      _ = try await store.collectingCheck(case: "a1", at: moment(0))
      await #expect(throws: StoreError.self, "two results of one server") {
        try await store.finish(
          check: 1, case: "a1", servers: [Self.server, Self.server], files: [], at: moment(1))
      }
      #expect(try await store.checks(case: "a1").first?.state == .collecting)
      #expect(try await store.checkedServers(case: "a1", check: 1).isEmpty)
      #expect(try await store.findCase("a1")?.revision == 1)
    }
  }
}

import Foundation
import MidpathStore
import Testing

/// Answers and notes: what every store does with them.
@Suite struct AnswerContractTests {
  @Test(arguments: CaseStoreContract.all)
  func entriesComeBackInTheirOrder(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      let entries = [
        AnswerEntry(
          question: "user-locked-out", choice: "no", evidenceChoice: "yes", isWithdrawal: false,
          author: "Ada", at: moment(5)),
        AnswerEntry(
          question: "user-locked-out", choice: nil, evidenceChoice: nil, isWithdrawal: false,
          author: "Zoë", at: moment(4)),
        AnswerEntry(
          question: "user-locked-out", choice: nil, evidenceChoice: "yes", isWithdrawal: true,
          author: "", at: moment(6)),
      ]
      for (index, entry) in entries.enumerated() {
        let changed = try await store.record(entry, case: "a1")
        #expect(changed.revision == index + 1)
        #expect(changed.changedAt == entry.at)
      }
      #expect(try await store.answers(case: "a1") == entries)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func noneOfManyAnswersAtOnceIsLost(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      let revisions = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<100 {
          group.addTask { try await store.record(.yes("q\(number)"), case: "a1").revision }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(revisions.sorted() == Array(1...100))
      #expect(try await store.findCase("a1")?.revision == 100)
      let questions = try await store.answers(case: "a1").map(\.question)
      #expect(Set(questions).count == 100)
      #expect(questions.count == 100)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func notesComeBackInTheirOrder(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      try await store.openCase("b1")
      let first = try await store.addNote("First", author: "Ada", at: moment(2), case: "a1")
      _ = try await store.addNote("Elsewhere", author: "Ada", at: moment(3), case: "b1")
      let second = try await store.addNote(
        "'); DROP TABLE cases; --", author: "Bob", at: moment(1), case: "a1")
      #expect(first.text == "First")
      #expect(first.author == "Ada")
      #expect(first.at == moment(2))
      #expect(try await store.notes(case: "a1") == [first, second])
      #expect(try await store.findCase("a1")?.revision == 2)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func nothingAfterANulIsLost(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1")
      let note = try await store.addNote("be\0fore", author: "A\0", at: moment(0), case: "a1")
      #expect(note.text == "be\u{FFFD}fore")
      #expect(note.author == "A\u{FFFD}")
      #expect(try await store.notes(case: "a1") == [note])
      #expect(try await store.findCase("a1\0") == nil)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func timesAreKeptToTheMillisecond(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      try await store.openCase("a1", at: moment(0.123_4))
      #expect(try await store.findCase("a1")?.openedAt == moment(0.123))
      for date in [Date.distantPast, .distantFuture, Date(timeIntervalSince1970: -0.001)] {
        let note = try await store.addNote("then", author: "Ada", at: date, case: "a1")
        #expect(note.at == date)
        #expect(try await store.notes(case: "a1").last == note)
      }
      let never = Date(timeIntervalSince1970: .infinity)
      let note = try await store.addNote("never", author: "Ada", at: never, case: "a1")
      #expect(try await store.notes(case: "a1").last == note)
    }
  }

  @Test(arguments: CaseStoreContract.all)
  func unknownCaseIsNamed(_ contract: CaseStoreContract) async throws {
    try await contract.withStore { store in
      let error = StoreError.noSuchCase("none")
      await #expect(throws: error) { try await store.record(.yes("q"), case: "none") }
      await #expect(throws: error) { try await store.answers(case: "none") }
      await #expect(throws: error) { try await store.notes(case: "none") }
      await #expect(throws: error) {
        try await store.addNote("text", author: "Ada", at: moment(0), case: "none")
      }
      await #expect(throws: error) { try await store.deleteCase("none") }
      for title in [nil, "New"] {
        var change = CaseChange()
        change.title = title
        await #expect(throws: error) { try await store.change("none", change, at: moment(0)) }
      }
    }
  }
}

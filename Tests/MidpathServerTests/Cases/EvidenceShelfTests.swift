import MidpathModel
import Testing

@testable import MidpathServer

/// Evidence in memory: read once however many ask for it, and let go of in the end.
@Suite struct EvidenceShelfTests {
  private static func key(_ id: String) -> EvidenceShelf.Key {
    EvidenceShelf.Key(caseID: id, check: 1, server: "agent", generation: 1)
  }

  @Test func evidenceThatManyAskForIsReadOnce() async {
    let shelf = EvidenceShelf()
    let readings = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<50 {
        group.addTask {
          guard await shelf.findOrBeginReading(Self.key("a")) == nil else { return 0 }
          await Task.yield()
          await shelf.keep(Evidence(), as: Self.key("a"))
          await shelf.endReading(Self.key("a"))
          return 1
        }
      }
      return await group.reduce(0, +)
    }
    #expect(readings == 1)
  }

  @Test func afterAReadingThatFailedTheNextOneReads() async {
    let shelf = EvidenceShelf()
    for _ in 0..<3 {
      #expect(await shelf.findOrBeginReading(Self.key("a")) == nil)
      await shelf.endReading(Self.key("a"))
    }
  }

  @Test func whatWasNotUsedForTheLongestTimeIsLetGo() async {
    let shelf = EvidenceShelf()
    for number in 0...EvidenceShelf.limit {
      await shelf.keep(Evidence(), as: Self.key("\(number)"))
    }
    #expect(await shelf.findOrBeginReading(Self.key("0")) == nil)
    #expect(await shelf.findOrBeginReading(Self.key("\(EvidenceShelf.limit)")) != nil)
    await shelf.remove(case: "\(EvidenceShelf.limit)")
    #expect(await shelf.findOrBeginReading(Self.key("\(EvidenceShelf.limit)")) == nil)
  }
}

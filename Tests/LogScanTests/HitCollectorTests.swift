import Testing

@testable import LogScan

@Suite struct HitCollectorTests {
  /// Lines end at 1, 3, 5 and 7.
  private let text = Array("a\nb\nc\nd\n".utf8)

  private func hits(_ collector: borrowing HitCollector) -> [[Int]] {
    var result: [[Int]] = []
    for index in 0..<collector.hitCount {
      let hit = collector.hit(index)
      result.append([hit.lineEnd, hit.expression, hit.count])
    }
    return result
  }

  /// Feeds match ends for one expression and returns what the collector said to each.
  private func feed(
    _ collector: inout HitCollector, _ expression: Int, _ lengths: [Int]
  ) -> [Bool] {
    var answers: [Bool] = []
    for length in lengths { answers.append(collector.take(expression, length: length)) }
    return answers
  }

  @Test func unorderedMatchesAreTakenAgainInOrder() {
    text.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return }
      var collector = HitCollector(
        expressions: [ScanExpression("each"), ScanExpression("tally", delivery: .tally)],
        maximumHits: 100, base: base)
      collector.begin(origin: 0, start: 0, end: 8, isRaw: false)
      var answers = feed(&collector, 1, [5, 3])
      #expect(answers == [true, false])
      var outcome = collector.outcome
      #expect(outcome == .unordered)

      collector.begin(origin: 0, start: 0, end: 8, isRaw: true)
      answers = feed(&collector, 1, [7, 3, 5, 3, 1]) + feed(&collector, 0, [7, 5, 3, 3, 1])
      #expect(answers.allSatisfy { $0 })
      collector.replay(seen: [0], seenLineEnd: 1)
      outcome = collector.outcome
      #expect(outcome == .complete)
      collector.finish()
      let found = hits(collector)
      #expect(found == [[1, 1, 1], [3, 0, 1], [5, 0, 1], [7, 0, 1], [7, 1, 3]])
      let seen = collector.seen(lineEnd: 7)
      #expect(seen == [0, 1])
    }
  }

  @Test func fullCollectorEndsThePass() {
    text.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return }
      var collector = HitCollector(
        expressions: [ScanExpression("each")], maximumHits: 2, base: base)
      // The first ends before the part that is scanned; the third is the newline of the second.
      collector.begin(origin: 0, start: 2, end: 8, isRaw: false)
      let answers = feed(&collector, 0, [1, 3, 4, 5, 7])
      #expect(answers == [true, true, true, true, false])
      let outcome = collector.outcome
      #expect(outcome == .overflow)
    }
  }
}

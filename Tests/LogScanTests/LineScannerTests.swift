import Foundation
import Testing

@testable import LogScan

@Suite struct LineScannerTests {
  /// The naive way: split, look for the literal in every line.
  private func naive(
    _ text: String, _ literals: [String]
  ) -> (lines: [Int: [Int]], count: Int) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var result: [Int: [Int]] = [:]
    for (index, line) in lines.enumerated() {
      let ids = literals.indices.filter { line.contains(literals[$0]) }
      if !ids.isEmpty { result[index + 1] = ids }
    }
    return (result, lines.count)
  }

  private func randomText(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      let words = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        ["foo", "bar", "fo", "obar", "x", "\0", "ö", "baz "].randomElement(using: &generator) ?? ""
      }
      text += words.joined() + "\n"
    }
    if Bool.random(using: &generator), text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  @Test(arguments: [16, 40, 64, 200, 1 << 20], [1, 3, 1000])
  func agreesWithTheNaiveWay(windowBytes: Int, readBytes: Int) throws {
    var generator = SeededGenerator(state: UInt64(windowBytes * 7 + readBytes))
    let literals = ["foo", "bar", "oba", "foobar", "z fo", "ö", "xx"]
    let each = literals.map { ScanExpression($0, isLiteral: true) }
    let database = try PatternDatabase.compile(
      each + literals.map { ScanExpression($0, isLiteral: true, delivery: .tally) })
    for round in 0..<150 {
      let text = randomText(&generator)
      let limits = ScanLimits(
        windowBytes: windowBytes, maximumLineBytes: 64, lookbackBytes: 50,
        maximumHits: round % 3 == 0 ? 1 : 1000)
      var source = TricklingByteSource(base: MemoryByteSource(text), most: readBytes)
      var sink = RecordingSink()
      let summary = try LineScanner(database: database, limits: limits).scan(&source, into: &sink)
      let expected = naive(text, literals)

      var found: [Int: [Int]] = [:]
      var tallied = [Int](repeating: 0, count: literals.count)
      for line in sink.lines {
        #expect(!line.isCut)
        let ids = line.expressions.filter { $0 < literals.count }
        if !ids.isEmpty { found[line.number] = ids }
        for (id, count) in zip(line.expressions, line.counts) where id >= literals.count {
          tallied[id - literals.count] += count
          #expect(expected.lines[line.number]?.contains(id - literals.count) == true)
        }
      }
      #expect(found == expected.lines)
      let totals = literals.indices.map { id in
        expected.lines.values.count(where: { $0.contains(id) })
      }
      #expect(tallied == totals)
      #expect(summary.matches == totals + totals)
      #expect(summary.lines == expected.count)
      #expect(summary.bytes == text.utf8.count)
      #expect(summary.endedMidLine == (!text.isEmpty && !text.hasSuffix("\n")))
      #expect(sink.windows.flatMap(\.newText) == Array(text.utf8))
      #expect(sink.endedWindows == sink.windows.count)
    }
  }

  @Test(arguments: [8, 30, 1 << 20])
  func windowsDoNotDecideWhatMatches(windowBytes: Int) throws {
    let text = "one two\r\nthree\r\n\r\nfour five\nsix  \nseven"
    let patterns = [
      "^two", "two$", "three\\s+four", "e[^x]four", "^\\s*four", "x\\W+seven", "seven$",
    ]
    let found = try scan(
      text, for: patterns.map { ScanExpression($0) },
      limits: ScanLimits(windowBytes: windowBytes, maximumLineBytes: 64))
    #expect(found.summary.matches == [0, 1, 0, 0, 1, 0, 1])
    #expect(found.sink.lines.map(\.text) == ["one two", "four five", "seven"])
    #expect(found.sink.lines.map(\.number) == [1, 4, 6])
  }

  @Test func emptySourceHasNoLines() throws {
    let found = try scan("", for: [ScanExpression("a")])
    #expect(found.sink.windows.isEmpty)
    #expect(found.summary.lines == 0)
    #expect(!found.summary.endedMidLine)
  }

  @Test func newlinesAloneAreLines() throws {
    let found = try scan("\n\n\na", for: [ScanExpression("^a")])
    #expect(found.sink.lines.map(\.number) == [4])
    #expect(found.summary.lines == 4)
    #expect(found.summary.endedMidLine)
  }

  @Test func nulBytesPassThrough() throws {
    let found = try scan(
      "a\0b\n\0\0\n", for: [ScanExpression("a\\x00b"), ScanExpression("^\\x00+$")])
    #expect(found.sink.lines.map(\.expressions) == [[0], [1]])
  }

  @Test func tallyDeliversFirstAndLastOfAWindow() throws {
    let lines = (1...9).map { $0 == 5 ? "other tick tick" : "tick tock \($0)" }
    let found = try scan(
      lines.joined(separator: "\n"),
      for: [ScanExpression("tick", delivery: .tally), ScanExpression("o.*r t")])
    #expect(found.sink.lines.map(\.number) == [1, 5, 9])
    #expect(found.sink.lines.map(\.expressions) == [[0], [1], [0]])
    #expect(found.sink.lines.map(\.counts) == [[1], [1], [8]])
    #expect(found.summary.matches == [9, 1])
  }

  @Test func looksBackAndForwardAcrossWindows() throws {
    let lines = (1...200).map { "line \($0)" }
    let found = try scan(
      lines.joined(separator: "\n") + "\n", for: [ScanExpression("^line")],
      limits: ScanLimits(windowBytes: 64, maximumLineBytes: 64, lookbackBytes: 40))
    #expect(found.sink.lines.map(\.text) == lines)
    #expect(found.sink.previous == [nil] + lines.dropLast().map { $0 })
    #expect(found.sink.windows.count > 20)
    #expect(found.sink.windows.allSatisfy { $0.lookbackCount <= 40 })
    for (index, next) in found.sink.next.dropLast().enumerated() {
      #expect(next == nil || next == lines[index + 1])
    }
    #expect(found.sink.next.count(where: { $0 == nil }) <= found.sink.windows.count)
  }

  @Test func aLineTooLongComesInPieces() throws {
    let long = String(repeating: "x", count: 995) + "needle" + String(repeating: "y", count: 3000)
    let found = try scan(
      "first\n\(long) needle end\nafter needle\n",
      for: [ScanExpression("needle"), ScanExpression("^y"), ScanExpression("end$")],
      limits: ScanLimits(windowBytes: 100, maximumLineBytes: 1000, lookbackBytes: 500))
    #expect(found.sink.lines.map(\.number) == [2, 2, 3])
    #expect(found.sink.lines.map(\.isCut) == [true, true, false])
    #expect(found.sink.lines.map(\.expressions) == [[0], [2], [0]])
    #expect(found.sink.previous.last == .some(nil))
    #expect(found.summary.lines == 3)
    #expect(found.summary.matches == [2, 0, 1])
  }

  @Test func threeMegabyteLineHasOneNumber() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
    let text = Array("a hit\n".utf8) + long + Array("hit".utf8) + long + Array("\nhit\n".utf8)
    let found = try scan(MemoryByteSource(text), for: [ScanExpression("hit")])
    #expect(found.sink.lines.map(\.number) == [1, 2, 3])
    #expect(found.sink.lines.map(\.isCut) == [false, true, false])
    #expect(found.summary.lines == 3)
    #expect(found.sink.windows.allSatisfy { $0.newText.count <= 1 << 20 })
  }

  @Test func endlessLineWithoutNewlineIsOneLine() throws {
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: 5000)
    let found = try scan(
      MemoryByteSource(text), for: [ScanExpression("x", delivery: .tally)],
      limits: ScanLimits(windowBytes: 100, maximumLineBytes: 500))
    #expect(found.summary.lines == 1)
    #expect(found.summary.matches == [1])
    #expect(found.summary.endedMidLine)
    #expect(found.sink.lines.map(\.number) == [1])
  }

  @Test func stopsWhenTold() throws {
    var source = MemoryByteSource(String(repeating: "line\n", count: 100))
    var sink = RecordingSink()
    let scanner = LineScanner(
      database: try PatternDatabase.compile([ScanExpression("line")]),
      limits: ScanLimits(windowBytes: 50))
    var asked = 0
    let summary = try scanner.scan(&source, into: &sink) {
      asked += 1
      return asked == 3
    }
    #expect(summary.wasStopped)
    #expect(sink.windows.count == 3)
    #expect(summary.lines == 30)
  }

  @Test func lineBoundsHoldTheWholeLine() throws {
    struct Sink: LineSink {
      var bounds: [Range<Int>] = []
      mutating func matched(_ line: ScannedLine, in window: borrowing ScanWindow) {
        for offset in line.range { bounds.append(window.lineBounds(at: offset)) }
        #expect(bounds.allSatisfy { $0 == line.range })
        #expect(window.lineBounds(at: 3) == 0..<3)
        #expect(window.nextLine(after: 5) == 5..<9)
        #expect(window.nextLine(after: 11) == nil)
        #expect(window.previousLine(before: 0) == nil)
      }
    }
    var source = MemoryByteSource("abc\r\nline\r\n")
    var sink = Sink()
    let database = try PatternDatabase.compile([ScanExpression("line")])
    _ = try LineScanner(database: database).scan(&source, into: &sink)
    #expect(sink.bounds.count == 4)
  }

  @Test func countsNewlinesAnywhere() {
    var generator = SeededGenerator(state: 5)
    for count in [0, 1, 7, 8, 63, 64, 2040, 2041, 20_000] {
      let bytes = (0..<count).map { _ in
        UInt8([9, 10, 11, 138].randomElement(using: &generator) ?? 0)
      }
      let all = [UInt8](repeating: 10, count: count)
      for sample in [bytes, all] {
        sample.withUnsafeBytes { raw in
          guard let base = raw.baseAddress else { return }
          #expect(Newlines.count(in: base, 0..<count) == sample.count(where: { $0 == 10 }))
          #expect(Newlines.last(in: base, 0..<count) == sample.lastIndex(of: 10))
          #expect(Newlines.first(in: base, 0..<count) == sample.firstIndex(of: 10))
        }
      }
    }
  }
}

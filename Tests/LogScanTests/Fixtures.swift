import Foundation

@testable import LogScan

/// Remembers all that a scan delivers, with the text the window showed at the time.
struct RecordingSink: LineSink {
  struct Line: Hashable {
    let number: Int
    let text: String
    let expressions: [Int]
    let counts: [Int]
    let isCut: Bool
  }

  struct Window: Hashable {
    let firstLineNumber: Int
    let sourceOffset: Int
    let newText: [UInt8]
    let lookbackCount: Int
  }

  var lines: [Line] = []
  var windows: [Window] = []
  var previous: [String?] = []
  var next: [String?] = []
  var endedWindows = 0

  mutating func windowBegins(_ window: borrowing ScanWindow) {
    windows.append(
      Window(
        firstLineNumber: window.firstLineNumber, sourceOffset: window.sourceOffset,
        newText: Array(window.bytes[window.newStart...]), lookbackCount: window.newStart))
  }

  mutating func matched(_ line: ScannedLine, in window: borrowing ScanWindow) {
    let bytes = window.bytes
    let text = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    lines.append(
      Line(
        number: line.number, text: text(line.range), expressions: line.expressions,
        counts: line.counts, isCut: line.isCutLine))
    previous.append(window.previousLine(before: line.range.lowerBound).map(text))
    next.append(window.nextLine(after: line.range.upperBound).map(text))
  }

  mutating func windowEnds(_ window: borrowing ScanWindow) { endedWindows += 1 }
}

/// Hands out a few bytes at a time, as a pipe does.
struct TricklingByteSource: ByteSource {
  var base: MemoryByteSource
  let most: Int

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    base.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(most)))
  }
}

/// A folder of its own that goes with its owner.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "logscan-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Scans with one call and returns what came of it.
func scan(
  _ source: some ByteSource, for expressions: [ScanExpression], limits: ScanLimits = .standard
) throws -> (sink: RecordingSink, summary: ScanSummary) {
  var source = source
  var sink = RecordingSink()
  let scanner = LineScanner(database: try PatternDatabase.compile(expressions), limits: limits)
  let summary = try scanner.scan(&source, into: &sink)
  return (sink, summary)
}

func scan(
  _ text: String, for expressions: [ScanExpression], limits: ScanLimits = .standard
) throws -> (sink: RecordingSink, summary: ScanSummary) {
  try scan(MemoryByteSource(text), for: expressions, limits: limits)
}

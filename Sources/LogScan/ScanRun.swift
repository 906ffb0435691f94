import Chs

/// The state of one scan from a source's first byte to its last.
struct ScanRun: ~Copyable {
  private let database: PatternDatabase
  private let scratch: ScanScratch
  private var buffer: WindowBuffer
  private var collector: HitCollector
  private var matches: [Int]
  private var bytes = 0
  private var newlines = 0
  private var endedMidLine = false
  /// The expressions that have been delivered for the line the window begins in the middle of.
  private var seenInCutLine: [Int] = []

  init(database: PatternDatabase, limits: ScanLimits) throws(ScanError) {
    self.database = database
    scratch = try ScanScratch(for: database.handle)
    let buffer = WindowBuffer(limits: limits)
    collector = HitCollector(
      expressions: database.expressions, maximumHits: limits.maximumHits, base: buffer.base)
    self.buffer = buffer
    matches = Array(repeating: 0, count: database.expressions.count)
  }

  /// What has been seen so far.
  consuming func summary(encoding: SourceEncoding, wasStopped: Bool) -> ScanSummary {
    ScanSummary(
      bytes: bytes, lines: newlines + (endedMidLine ? 1 : 0), matches: matches,
      endedMidLine: endedMidLine, sourceEncoding: encoding, wasStopped: wasStopped)
  }

  /// Reads and scans one window; false when the source is at its end.
  mutating func scanNextWindow(
    of source: inout some ByteSource, into sink: inout some LineSink
  ) throws -> Bool {
    guard let end = try buffer.fill(from: &source) else { return false }
    var start = buffer.newStart
    while start < end {
      let part = try scanPart(start: start, end: end)
      try deliver(start: start, end: part, isLast: part == end, to: &sink)
      start = part
    }
    endedMidLine =
      UnsafeRawPointer(buffer.base).load(fromByteOffset: end - 1, as: UInt8.self)
      != Newlines.newline
    buffer.advance(past: end)
    return true
  }

  /// Scans from `start` on, as far as the hits can be held, and returns where that is.
  private mutating func scanPart(start: Int, end: Int) throws -> Int {
    var end = end
    while true {
      try pass(start: start, end: end, isRaw: false)
      if collector.outcome == .unordered { try pass(start: start, end: end, isRaw: true) }
      if collector.outcome == .complete {
        collector.finish()
        return end
      }
      let middle = lineStart(nearMiddleOf: start..<end)
      // One line has never more hits than there is room for.
      guard middle < end else { throw ScanError(code: 0, action: "holding a line's matches") }
      end = middle
    }
  }

  private func lineStart(nearMiddleOf range: Range<Int>) -> Int {
    let middle = range.lowerBound + range.count / 2
    let newline =
      Newlines.last(in: buffer.base, range.lowerBound..<middle)
      ?? Newlines.first(in: buffer.base, middle..<range.upperBound)
    return newline.map { $0 + 1 } ?? range.upperBound
  }

  private mutating func pass(start: Int, end: Int, isRaw: Bool) throws(ScanError) {
    let isCut = start == buffer.newStart && buffer.beginsMidLine
    // A piece is scanned with the end of the one before it, for what straddles the cut.
    let origin = isCut ? 0 : start
    let seen = isCut ? seenInCutLine : []
    let seenLineEnd = isCut ? Newlines.first(in: buffer.base, start..<end) ?? end : 0
    collector.begin(origin: origin, start: start, end: end, isRaw: isRaw)
    if !isRaw { collector.markSeen(seen, lineEnd: seenLineEnd) }
    let text = (buffer.base + origin).assumingMemoryBound(to: CChar.self)
    let handle = database.handle.pointer
    let scratch = scratch.pointer
    let code = withUnsafeMutablePointer(to: &collector) { collector in
      hs_scan(handle, text, UInt32(end - origin), 0, scratch, takeMatch, collector)
    }
    guard code == HS_SUCCESS || code == HS_SCAN_TERMINATED else {
      throw ScanError(code: Int(code), action: "scanning")
    }
    if isRaw, collector.outcome == .complete {
      collector.replay(seen: seen, seenLineEnd: seenLineEnd)
    }
  }

  private mutating func deliver(
    start: Int, end: Int, isLast: Bool, to sink: inout some LineSink
  ) throws {
    let base = UnsafeRawPointer(buffer.base)
    let beginsMidLine = start == buffer.newStart && buffer.beginsMidLine
    let endsMidLine = isLast && buffer.endsMidLine(end)
    let window = ScanWindow(
      bytes: UnsafeRawBufferPointer(start: base, count: end), newStart: start,
      firstLineNumber: newlines + 1, sourceOffset: bytes, beginsMidLine: beginsMidLine,
      endsMidLine: endsMidLine, wholeStart: buffer.wholeStart)
    try sink.windowBegins(window)
    var counted = start
    var index = 0
    while index < collector.hitCount {
      let lineEnd = collector.hit(index).lineEnd
      let lineStart = Newlines.last(in: base, start..<lineEnd).map { $0 + 1 } ?? start
      newlines += Newlines.count(in: base, counted..<lineStart)
      counted = lineStart
      var expressions: [Int] = []
      var counts: [Int] = []
      while index < collector.hitCount, case let hit = collector.hit(index), hit.lineEnd == lineEnd
      {
        expressions.append(hit.expression)
        counts.append(hit.count)
        matches[hit.expression] += hit.count
        index += 1
      }
      let isCut = (beginsMidLine && lineStart == start) || (endsMidLine && lineEnd == end)
      let line = ScannedLine(
        number: newlines + 1, range: lineStart..<ScanWindow.trimmed(base, lineStart, lineEnd),
        expressions: expressions, counts: counts, isCutLine: isCut)
      try sink.matched(line, in: window)
    }
    newlines += Newlines.count(in: base, counted..<end)
    bytes += end - start
    if endsMidLine { seenInCutLine = collector.seen(lineEnd: end) }
    try sink.windowEnds(window)
  }
}

/// Vectorscan's callback; a non-zero result ends the pass.
private func takeMatch(
  id: UInt32, from: UInt64, to: UInt64, flags: UInt32, context: UnsafeMutableRawPointer?
) -> Int32 {
  guard let context else { return 1 }
  let collector = context.assumingMemoryBound(to: HitCollector.self)
  return collector.pointee.take(Int(id), length: Int(to)) ? 0 : 1
}

import LogScan
import MidpathDiagnosis
import MidpathModel

/// Takes the lines that a scan delivers, one log after the other, and turns them into evidence.
struct LogCollector: LineSink {
  private let set: SignatureSet
  private let since: HostTime?
  private(set) var history: LogHistory
  private(set) var errors: ErrorRecords
  private(set) var facts = LogFacts()
  private(set) var coverage: [EvidenceKind: LogCoverage] = [:]
  private var file: OpenLog
  private var tracker: HeaderTracker
  private var edges = LogEdges()
  private var batches: [Int: EventBatch] = [:]
  /// Per signature, how many events of their own this window gave.
  private var singles: [Int]
  /// Per signature, the last line that gave an event.
  private var lastLines: [Int]

  /// Collects into the history of `knowledge` what `set` finds.
  ///
  /// Records before `since` are left out.
  init(_ knowledge: KnowledgeBase, _ set: SignatureSet, since: HostTime? = nil) {
    self.set = set
    self.since = since
    history = LogHistory(knowledge, since: since)
    errors = ErrorRecords(set.signatures)
    file = OpenLog(
      file: LogFile(path: "", kind: .agent), display: "", source: .agentFolder, fields: nil)
    tracker = HeaderTracker(kind: .agent)
    singles = Array(repeating: 0, count: set.signatures.count)
    lastLines = singles
  }

  /// Goes on with the next log.
  mutating func begin(_ file: OpenLog) {
    self.file = file
    tracker = HeaderTracker(kind: file.kind)
    edges = LogEdges()
    for index in lastLines.indices { lastLines[index] = 0 }
    facts.begin(file)
  }

  /// The log is over: how much of it was read.
  mutating func end(bytes: Int64, lines: Int) {
    errors.end(in: file)
    var found = coverage[file.kind] ?? LogCoverage()
    found.files += 1
    found.bytes += bytes
    found.lines += lines
    found.firstTime = found.firstTime ?? edges.firstTime
    found.lastTime = edges.lastTime ?? found.lastTime
    found.lastLine = edges.lastLine(of: file, lines: lines) ?? found.lastLine
    coverage[file.kind] = found
    if file.kind == .agent, let last = edges.lastTime { facts.agentLogEnds(last, file.file) }
  }

  mutating func windowBegins(_ window: borrowing ScanWindow) {
    edges.windowBegins(window, kind: file.kind)
    errors.windowBegins(in: file, window: window)
  }

  mutating func matched(_ line: ScannedLine, in window: borrowing ScanWindow) {
    let place = window.sourceOffset - window.newStart + line.range.lowerBound
    errors.pass(place, in: file, window: window)
    var header: RecordHeader?
    var context: HeaderTracker.Context?
    if line.expressions.contains(where: BuiltInLine.needsContext) {
      header = tracker.header(line.range, in: window)
      if let header {
        context = tracker.take(header, of: line.range, in: window)
      } else {
        context = tracker.context(of: line.range, in: window)
      }
    }
    var isRecognised = false
    var isMarked = false
    for (index, expression) in line.expressions.enumerated() {
      if let builtIn = BuiltInLine(rawValue: expression) {
        if builtIn == .level || builtIn == .wrapperError {
          isMarked = true
        } else {
          facts.take(
            builtIn, line, count: line.counts[index], header: header, time: context?.time,
            in: file, window: window)
        }
        continue
      }
      for target in set.targets[expression] {
        let isSeen = take(target, line, count: line.counts[index], context: context, in: window)
        if isSeen, set.signatures[target.signature].recognises { isRecognised = true }
      }
    }
    if isRecognised { errors.recognise(at: place) }
    if isMarked, let header { takeLevel(header, line, isKnown: isRecognised, in: window) }
  }

  mutating func windowEnds(_ window: borrowing ScanWindow) {
    flushBatches(in: window)
    for index in singles.indices { singles[index] = 0 }
    errors.windowEnds(in: file, window: window)
    facts.windowEnds(in: file, window: window)
    edges.windowEnds(window, tracker: &tracker)
    tracker.save(in: window)
  }

  /// Counts an error or warning and follows its record where nobody has named it yet.
  private mutating func takeLevel(
    _ header: RecordHeader, _ line: ScannedLine, isKnown: Bool, in window: borrowing ScanWindow
  ) {
    guard let level = header.level, level >= .warning else { return }
    if let since, let time = header.time, time < since { return }
    if file.kind == .agent {
      if let time = header.time { facts.hours.add(level, at: time) }
    } else if file.kind != .wrapper || level != .error {
      return
    }
    errors.begin(header, level: level, line: line, isKnown: isKnown, in: file, window: window)
  }
}

extension LogCollector {
  /// Takes a line for one signature; false where its constraints are not met.
  private mutating func take(
    _ target: SignatureSet.Target, _ line: ScannedLine, count: Int,
    context: HeaderTracker.Context?, in window: borrowing ScanWindow
  ) -> Bool {
    let signature = set.signatures[target.signature]
    guard signature.kinds.contains(file.kind) else { return false }
    if !signature.threads.isEmpty {
      let thread = tracker.thread(of: context, in: window)
      guard !thread.isEmpty, signature.threads.contains(where: { $0.matches(thread) }) else {
        return false
      }
    }
    guard lastLines[target.signature] != line.number else { return true }
    let isSingle =
      singles[target.signature] < EventBatch.singleLimit || signature.opensAttempts
    let captures =
      target.hasCaptures && (isSingle || signature.isConstrained)
      ? captures(of: target, line.range, in: window) : [:]
    guard !signature.isConstrained || signature.accepts(captures) else { return false }
    lastLines[target.signature] = line.number
    guard isSingle else {
      var batch =
        batches[target.signature]
        ?? EventBatch(target: target, line: line.range, number: line.number, context: context)
      batch.line = line.range
      batch.number = line.number
      batch.context = context
      batch.count += count
      batches[target.signature] = batch
      return true
    }
    flushBatches(in: window)
    singles[target.signature] += 1
    emit(
      signature.id, line.range, number: line.number, context: context, captures: captures,
      count: count, in: window)
    return true
  }

  private func captures(
    of target: SignatureSet.Target, _ line: Range<Int>, in window: borrowing ScanWindow
  ) -> [String: String] {
    target.phrase.captures(in: LineText.string(window.bytes, line)) ?? [:]
  }

  private mutating func flushBatches(in window: borrowing ScanWindow) {
    guard !batches.isEmpty else { return }
    for (signature, batch) in batches.sorted(by: { $0.value.number < $1.value.number }) {
      let captures =
        batch.target.hasCaptures ? captures(of: batch.target, batch.line, in: window) : [:]
      emit(
        set.signatures[signature].id, batch.line, number: batch.number, context: batch.context,
        captures: captures, count: batch.count, in: window)
    }
    batches.removeAll(keepingCapacity: true)
  }

  private mutating func emit(
    _ id: String, _ line: Range<Int>, number: Int, context: HeaderTracker.Context?,
    captures: [String: String], count: Int, in window: borrowing ScanWindow
  ) {
    let time = context?.time
    history.add(
      LogEvent(
        signature: id, kind: file.kind, time: time,
        thread: tracker.thread(of: context, in: window),
        captures: captures.mapValues { SafeText.shown($0) },
        observation: file.observation(line, number: number, time: time, window: window),
        count: count))
  }
}

import LogScan
import MidpathModel

/// Follows the warnings and errors of a log to the end of their records and groups those that no
/// signature knows.
struct ErrorRecords {
  private(set) var table = TemplateTable()
  private var record: ErrorRecord?
  private var template: [UInt8] = []
  /// Where templates were seen last in this window.
  private var lastSeen: [Int: Seen] = [:]
  /// Phrases of tallied signatures, of which not every line is delivered.
  private let tallied: [SignatureSet.Compiled]

  private struct Seen {
    let line: Range<Int>
    let number: Int
    let time: HostTime?
  }

  /// Groups what `signatures` do not know.
  init(_ signatures: [SignatureSet.Compiled]) {
    tallied = signatures.filter { $0.isTallied && $0.recognises }
  }

  /// A signature was seen in the line at `place` of the source.
  mutating func recognise(at place: Int) {
    guard let record, place < record.end else { return }
    self.record?.isKnown = true
  }

  /// A line is about to be looked at: the record that ends before it is over.
  mutating func pass(_ place: Int, in file: OpenLog, window: borrowing ScanWindow) {
    guard let record, place >= record.end else { return }
    finish(in: file, window: window)
  }

  /// Begins a record with its header line.
  mutating func begin(
    _ header: RecordHeader, level: Severity, line: ScannedLine, isKnown: Bool, in file: OpenLog,
    window: borrowing ScanWindow
  ) {
    finish(in: file, window: window)
    var record = ErrorRecord(
      level: level, time: header.time, line: line.range, message: header.message,
      number: line.number)
    record.isKnown = isKnown
    extend(&record, behind: line.range.upperBound, in: file, window: window)
    self.record = record
  }

  /// A new window is there: an open record goes on at its front.
  mutating func windowBegins(in file: OpenLog, window: borrowing ScanWindow) {
    guard var record, record.isOpen else { return }
    self.record = nil
    extend(&record, behind: nil, in: file, window: window)
    self.record = record
  }

  /// The window's bytes are about to go.
  mutating func windowEnds(in file: OpenLog, window: borrowing ScanWindow) {
    if record?.isOpen == false { finish(in: file, window: window) }
    if var record, record.saved == nil {
      record.template(window.bytes, into: &template)
      record.saved = ErrorRecord.Saved(
        template: template, hasException: record.exception != nil,
        text: LineText.string(window.bytes, record.line),
        observation: file.observation(
          record.line, number: record.number, time: record.time, window: window))
      record.exception = nil
      self.record = record
    }
    for (place, seen) in lastSeen {
      table.setLast(
        place,
        file.observation(seen.line, number: seen.number, time: seen.time, window: window))
    }
    lastSeen.removeAll(keepingCapacity: true)
  }

  /// The log is over.
  mutating func end(in file: OpenLog) {
    guard let record, let saved = record.saved else {
      self.record = nil
      return
    }
    self.record = nil
    count(record, saved, in: file)
  }

  private mutating func extend(
    _ record: inout ErrorRecord, behind place: Int?, in file: OpenLog,
    window: borrowing ScanWindow
  ) {
    let base = window.sourceOffset - window.newStart
    var next = place.map { window.nextLine(after: $0) } ?? window.lineBounds(at: window.newStart)
    record.isOpen = false
    while let line = next {
      if file.beginsRecord(line, in: window) || record.linesSeen >= ErrorRecord.lineLimit {
        record.end = base + line.lowerBound
        return
      }
      record.linesSeen += 1
      if let exception = file.exception(line, in: window) { take(exception, &record, window) }
      next = window.nextLine(after: line.upperBound)
    }
    record.end = base + window.bytes.count
    record.isOpen = true
  }

  private func take(
    _ exception: Range<Int>, _ record: inout ErrorRecord, _ window: borrowing ScanWindow
  ) {
    if record.saved == nil {
      if record.exception == nil { record.exception = exception }
    } else if record.saved?.hasException == false {
      record.saved?.hasException = true
      var template = record.saved?.template ?? []
      ErrorRecord.append(window.bytes, exception, to: &template)
      record.saved?.template = template
    }
  }

  private mutating func finish(in file: OpenLog, window: borrowing ScanWindow) {
    guard let record else { return }
    self.record = nil
    if let saved = record.saved {
      count(record, saved, in: file)
      return
    }
    guard !record.isKnown else { return }
    record.template(window.bytes, into: &template)
    let bytes = window.bytes
    let tallied = tallied
    let place = table.count(
      template, level: record.level,
      isKnown: {
        ErrorRecords.isKnown(LineText.string(bytes, record.line), to: tallied, kind: file.kind)
      },
      describe: {
        file.observation(record.line, number: record.number, time: record.time, bytes: bytes)
      })
    guard let place else { return }
    lastSeen[place] = Seen(line: record.line, number: record.number, time: record.time)
  }

  private mutating func count(
    _ record: ErrorRecord, _ saved: ErrorRecord.Saved, in file: OpenLog
  ) {
    guard !record.isKnown else { return }
    let tallied = tallied
    let place = table.count(
      saved.template, level: record.level,
      isKnown: { ErrorRecords.isKnown(saved.text, to: tallied, kind: file.kind) },
      describe: { saved.observation })
    guard let place else { return }
    lastSeen[place] = nil
    table.setLast(place, saved.observation)
  }

  private static func isKnown(
    _ text: String, to tallied: [SignatureSet.Compiled], kind: EvidenceKind
  ) -> Bool {
    tallied.contains { signature in
      signature.kinds.contains(kind)
        && signature.phrases.contains { $0.captures(in: text) != nil }
    }
  }
}

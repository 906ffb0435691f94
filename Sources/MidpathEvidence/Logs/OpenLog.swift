import LogScan
import MidpathModel

/// The log that is being read: what it is, and how its lines become observations.
struct OpenLog {
  let file: LogFile
  /// The path as a person sees it.
  let display: String
  let source: EvidenceSource
  /// For the text of records: the table, and the field that each line comes from.
  var fields: (table: String, names: [String])?

  var kind: EvidenceKind { file.kind }

  /// The observation of a line of the window.
  func observation(
    _ line: Range<Int>, number: Int, time: HostTime?, window: borrowing ScanWindow
  ) -> Observation {
    observation(line, number: number, time: time, bytes: window.bytes)
  }

  /// The observation of a line.
  func observation(
    _ line: Range<Int>, number: Int, time: HostTime?, bytes: UnsafeRawBufferPointer
  ) -> Observation {
    Observation(
      source: source, place: place(number), time: time,
      text: SafeText.shown(LineText.string(bytes, line)))
  }

  /// Where a line stands.
  func place(_ number: Int) -> Place {
    guard let fields, fields.names.indices.contains(number - 1) else {
      return .line(file: display, line: number)
    }
    return .record(table: fields.table, field: fields.names[number - 1])
  }

  /// Whether a line ends the record above it.
  ///
  /// wrapper.log gives each line of a stack trace a header of its own.
  func beginsRecord(_ line: Range<Int>, in window: borrowing ScanWindow) -> Bool {
    guard let header = RecordHeader.parse(window.bytes, line, kind: kind) else { return false }
    guard header.form == .wrapper, header.level == nil else { return true }
    return !TraceLine.isTrace(window.bytes, header.message)
  }

  /// The exception that a line names, behind a header of wrapper.log where it has one.
  func exception(_ line: Range<Int>, in window: borrowing ScanWindow) -> Range<Int>? {
    var text = line
    if kind == .wrapper, let header = RecordHeader.parse(window.bytes, line, kind: kind) {
      text = header.message
    }
    return TraceLine.isException(window.bytes, text) ? text : nil
  }
}

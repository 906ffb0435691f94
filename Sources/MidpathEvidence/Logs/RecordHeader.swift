package import MidpathModel

/// What the header of a log record says; thread and message as places in the bytes parsed.
///
/// A line without a header continues the record above it.
package struct RecordHeader: Sendable, Hashable {
  /// The layouts of a header.
  package enum Form: Sendable, Hashable {
    /// `10/24/19 11:00:03 (398) MIDServer text`.
    case agentOld
    /// `2026-06-03T09:46:18.163-0400 INFO (MIDServer) [Main:292] text`.
    case agentNew
    /// `StartupSequencer SEVERE *** ERROR *** text`: a copy that lost its time.
    case untimed
    /// `2019/05/28 11:01:16 | text`, and the wider form with status and source in front.
    case wrapper
    /// `Sep 21, 2019 4:30:47 PM package.Class method`; the level begins the next line.
    case javaLogging
    /// Any other line that begins with a time.
    case plain
  }

  package let form: Form
  package let time: HostTime?
  package let level: Severity?
  package let thread: Range<Int>
  package let message: Range<Int>

  /// Reads the header of the line at `line`, or nil where it has none.
  ///
  /// In an agent log only the layouts of agent logs count: a date that a message happens to go on
  /// with begins no record there.
  package static func parse(
    _ bytes: UnsafeRawBufferPointer, _ line: Range<Int>, kind: EvidenceKind
  ) -> RecordHeader? {
    var cursor = ByteCursor(bytes, line)
    let indent = cursor.skipBlanks()
    guard indent <= indentLimit else { return nil }
    if cursor.current.isDigit {
      guard let time = LogTime(&cursor) else { return nil }
      return timed(&cursor, time: time, kind: kind)
    }
    guard indent == 0, cursor.current.isLetter else { return nil }
    if kind == .agent { return untimed(&cursor) }
    return wideWrapper(cursor) ?? javaLogging(cursor)
  }

  /// How far a copied record may be indented.
  private static let indentLimit = 8

  private static func timed(
    _ cursor: inout ByteCursor, time: LogTime, kind: EvidenceKind
  ) -> RecordHeader? {
    cursor.skipBlanks()
    if cursor.current == UInt8(ascii: "("), let header = agentOld(cursor, time: time) {
      return header
    }
    if let header = agentNew(cursor, time: time.time) { return header }
    if kind == .agent { return agentWithoutMilliseconds(cursor, time: time.time) }
    if cursor.skip(UInt8(ascii: "|")) {
      return wrapper(&cursor, time: time.time, status: nil)
    }
    return plain(&cursor, time: time.time)
  }

  /// `INFO: text` of the PowerShell upgrade, `DOCKER: text` of a container, anything else.
  private static func plain(_ cursor: inout ByteCursor, time: HostTime) -> RecordHeader {
    var inner = cursor
    let level = LevelWord.skip(&inner)
    if level != nil {
      _ = inner.skip(UInt8(ascii: ":"))
      inner.skipBlanks()
      cursor = inner
    }
    return RecordHeader(
      form: .plain, time: time, level: level, thread: cursor.position..<cursor.position,
      message: cursor.position..<cursor.end)
  }
}

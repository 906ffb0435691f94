import MidpathModel

extension RecordHeader {
  /// The part behind `2019/05/28 11:01:16 |`, the cursor behind the bar.
  static func wrapper(
    _ cursor: inout ByteCursor, time: HostTime?, status: Severity?
  ) -> RecordHeader {
    _ = cursor.skip(UInt8(ascii: " "))
    let printed = printedHeader(cursor)
    if let printed { cursor.move(to: printed.message) }
    return RecordHeader(
      form: .wrapper, time: time, level: printed?.level ?? status,
      thread: printed?.thread ?? cursor.position..<cursor.position,
      message: cursor.position..<cursor.end)
  }

  /// `STATUS | wrapper  | 2019/05/28 11:01:16 | text`, with or without status and time.
  static func wideWrapper(_ start: ByteCursor) -> RecordHeader? {
    var cursor = start
    let status = LevelWord.skip(&cursor)
    if status != nil {
      cursor.skipBlanks()
      guard cursor.skip(UInt8(ascii: "|")) else { return nil }
      cursor.skipBlanks()
    }
    guard skipWriter(&cursor) else { return nil }
    cursor.skipBlanks()
    guard cursor.skip(UInt8(ascii: "|")) else { return nil }
    var dated = cursor
    dated.skipBlanks()
    guard dated.current.isDigit, let time = LogTime(&dated) else {
      return wrapper(&cursor, time: nil, status: status)
    }
    dated.skipBlanks()
    guard dated.skip(UInt8(ascii: "|")) else {
      return wrapper(&cursor, time: nil, status: status)
    }
    return wrapper(&dated, time: time.time, status: status)
  }

  /// `Sep 21, 2019 4:30:47 PM package.Class method`.
  static func javaLogging(_ start: ByteCursor) -> RecordHeader? {
    var cursor = start
    guard let time = LogTime(monthName: &cursor) else { return nil }
    cursor.skipBlanks()
    return RecordHeader(
      form: .javaLogging, time: time.time, level: nil, thread: cursor.position..<cursor.position,
      message: cursor.position..<cursor.end)
  }

  /// `wrapper`, `wrapperp`, `jvm 1`.
  private static func skipWriter(_ cursor: inout ByteCursor) -> Bool {
    if cursor.skip("jvm ") { return cursor.number(1...6) != nil }
    guard cursor.skip("wrapper") else { return false }
    if cursor.current.isLetter { cursor.advance() }
    return true
  }

  /// What a line that the JVM printed says about itself.
  private struct PrintedHeader {
    let level: Severity?
    let thread: Range<Int>
    let message: Int
  }

  /// `[thread] LEVEL logger - text`, `SEVERE: text`, `javax.net.ssl|ERROR|..`, a whole agent record.
  private static func printedHeader(_ start: ByteCursor) -> PrintedHeader? {
    var cursor = start
    let none = start.position..<start.position
    if cursor.skip(UInt8(ascii: "[")) {
      let from = cursor.position
      guard let close = cursor.find(UInt8(ascii: "]"), before: ThreadName.limit(cursor)) else {
        return nil
      }
      cursor.move(to: close + 1)
      cursor.skipBlanks()
      guard let level = LevelWord.skip(&cursor) else { return nil }
      cursor.skipBlanks()
      return PrintedHeader(level: level, thread: from..<close, message: cursor.position)
    }
    if cursor.skip("javax.net.ssl|") {
      return LevelWord.skip(&cursor).map {
        PrintedHeader(level: $0, thread: none, message: start.position)
      }
    }
    if let level = LevelWord.skip(&cursor), cursor.skip(UInt8(ascii: ":")) {
      cursor.skipBlanks()
      return PrintedHeader(level: level, thread: none, message: cursor.position)
    }
    let rest = start.position..<start.end
    guard start.current.isDigit, let inner = parse(start.bytes, rest, kind: .agent) else {
      return nil
    }
    return PrintedHeader(
      level: inner.level, thread: inner.thread, message: inner.message.lowerBound)
  }
}

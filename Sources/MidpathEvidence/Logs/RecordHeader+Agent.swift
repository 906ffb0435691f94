import MidpathModel

extension RecordHeader {
  /// `(398) THREAD [MARK] text`, the cursor at the parenthesis.
  static func agentOld(_ start: ByteCursor, time: LogTime) -> RecordHeader? {
    var cursor = start
    cursor.advance()
    guard let milliseconds = cursor.number(1...3), cursor.skip(UInt8(ascii: ")")) else {
      return nil
    }
    cursor.skipBlanks()
    let time = LogTime(time.time, milliseconds: milliseconds).time
    return threadAndMark(cursor, form: .agentOld, time: time)
  }

  /// `LEVEL (THREAD) [CLASS:LINE] text`.
  static func agentNew(
    _ start: ByteCursor, time: HostTime?, form: Form = .agentNew
  ) -> RecordHeader? {
    var cursor = start
    guard let level = LevelWord.skip(&cursor), cursor.skipBlanks() > 0,
      cursor.skip(UInt8(ascii: "("))
    else { return nil }
    let limit = ThreadName.limit(cursor)
    guard
      let close = cursor.find(") [", before: limit) ?? cursor.find(UInt8(ascii: ")"), before: limit)
    else { return nil }
    let thread = cursor.position..<close
    cursor.move(to: close + 1)
    cursor.skipBlanks()
    if cursor.current == UInt8(ascii: "["), let end = classEnd(cursor) {
      cursor.move(to: end)
      _ = cursor.skip(UInt8(ascii: " "))
    }
    return RecordHeader(
      form: form, time: time, level: level, thread: thread, message: cursor.position..<cursor.end)
  }

  /// An old record whose copy has lost its milliseconds: only a thread or a mark shows it.
  static func agentWithoutMilliseconds(_ start: ByteCursor, time: HostTime) -> RecordHeader? {
    guard ThreadName.knownEnd(start) != nil || markPlace(start) != nil else { return nil }
    return threadAndMark(start, form: .agentOld, time: time)
  }

  /// A record of a copy that has lost its times: `THREAD MARK text`, `LEVEL (THREAD) [C:1] text`.
  static func untimed(_ cursor: inout ByteCursor) -> RecordHeader? {
    if let header = agentNew(cursor, time: nil, form: .untimed) { return header }
    var mark = cursor
    if LevelWord.skipMark(&mark) != nil {
      return threadAndMark(cursor, form: .untimed, time: nil)
    }
    if let end = ThreadName.knownEnd(cursor), end < cursor.end {
      return threadAndMark(cursor, form: .untimed, time: nil)
    }
    guard markPlace(cursor) != nil else { return nil }
    return threadAndMark(cursor, form: .untimed, time: nil)
  }

  private static func threadAndMark(
    _ start: ByteCursor, form: Form, time: HostTime?
  ) -> RecordHeader {
    var cursor = start
    if let level = LevelWord.skipMark(&cursor) {
      return header(form, time, level, start.position..<start.position, cursor)
    }
    let known = ThreadName.knownEnd(start)
    var end = known ?? ThreadName.firstWordEnd(start)
    cursor.move(to: end)
    cursor.skipBlanks()
    if let level = LevelWord.skipMark(&cursor) {
      return header(form, time, level, start.position..<end, cursor)
    }
    if known == nil, let place = markPlace(start) {
      cursor = start
      cursor.move(to: place)
      let level = LevelWord.skipMark(&cursor)
      end = place
      while end > start.position, start.bytes[end - 1] == 0x20 { end -= 1 }
      return header(form, time, level ?? .info, start.position..<end, cursor)
    }
    // One blank parts thread and text; further ones belong to a sub-line's text.
    cursor = start
    cursor.move(to: end + 1)
    return RecordHeader(
      form: form, time: time, level: .info, thread: start.position..<end,
      message: cursor.position..<cursor.end)
  }

  private static func header(
    _ form: Form, _ time: HostTime?, _ level: Severity, _ thread: Range<Int>, _ rest: ByteCursor
  ) -> RecordHeader {
    var rest = rest
    rest.skipBlanks()
    return RecordHeader(
      form: form, time: time, level: level, thread: thread, message: rest.position..<rest.end)
  }

  /// Where a level mark with a blank in front of it stands in the first part of the line.
  private static func markPlace(_ start: ByteCursor) -> Int? {
    var cursor = start
    let limit = ThreadName.limit(start)
    while let blank = cursor.find(0x20, before: limit) {
      cursor.move(to: blank + 1)
      var mark = cursor
      if LevelWord.skipMark(&mark) != nil { return cursor.position }
    }
    return nil
  }

  /// The end of `[Class.Name:12]` at the cursor.
  private static func classEnd(_ cursor: ByteCursor) -> Int? {
    var inner = cursor
    inner.advance()
    guard let close = inner.find(UInt8(ascii: "]"), before: ThreadName.limit(cursor)),
      let colon = inner.find(UInt8(ascii: ":"), before: close),
      inner.find(0x20, before: close) == nil
    else { return nil }
    inner.move(to: colon + 1)
    return inner.number(1...9) != nil && inner.position == close ? close + 1 : nil
  }
}

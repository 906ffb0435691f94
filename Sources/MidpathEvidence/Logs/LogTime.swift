import MidpathModel

/// A date and time at the front of a line, in any of the layouts that MID Server logs have.
struct LogTime {
  let time: HostTime

  /// Reads date, time and, where written, fraction and offset; the cursor stands behind them.
  init?(_ cursor: inout ByteCursor) {
    guard let date = LogTime.date(&cursor) else { return nil }
    if !cursor.skip(UInt8(ascii: "T")) {
      guard cursor.skipBlanks() > 0 else { return nil }
    }
    guard let clock = LogTime.clock(&cursor) else { return nil }
    let offset = LogTime.offset(&cursor)
    guard
      let time = HostTime(
        year: date.year, month: date.month, day: date.day, hour: clock.hour, minute: clock.minute,
        second: clock.second, millisecond: clock.millisecond, offsetMinutes: offset)
    else { return nil }
    self.time = time
  }

  /// Reads `Sep 21, 2019 4:30:47 PM`.
  init?(monthName cursor: inout ByteCursor) {
    guard let month = LogTime.monthNumber(&cursor), cursor.skipBlanks() > 0,
      let day = cursor.number(1...2), cursor.skip(UInt8(ascii: ",")), cursor.skipBlanks() > 0,
      let year = cursor.number(4...4), cursor.skip(UInt8(ascii: ",")) || true,
      cursor.skipBlanks() > 0, let clock = LogTime.clock(&cursor),
      let time = HostTime(
        year: year, month: month, day: day, hour: clock.hour, minute: clock.minute,
        second: clock.second, millisecond: clock.millisecond)
    else { return nil }
    self.time = time
  }

  /// A time with milliseconds that stood apart from it.
  init(_ time: HostTime, milliseconds: Int) {
    self.time = HostTime(
      milliseconds: time.milliseconds + Int64(milliseconds), offsetMinutes: time.offsetMinutes)
  }

  /// `MM/dd/yy`, `MM/dd/yyyy`, `yyyy-MM-dd`, `yyyy/MM/dd`, `dd.MM.yyyy`.
  private static func date(_ cursor: inout ByteCursor) -> (year: Int, month: Int, day: Int)? {
    guard let first = cursor.number(1...4) else { return nil }
    let separator = cursor.current
    guard separator == 0x2F || separator == 0x2D || separator == 0x2E else { return nil }
    cursor.advance()
    guard let second = cursor.number(1...2), cursor.skip(separator) else { return nil }
    if first > 31 {
      guard let day = cursor.number(1...2) else { return nil }
      return (first, second, day)
    }
    guard let written = cursor.number(2...4), written < 100 || written > 1900 else { return nil }
    let year = written < 70 ? 2000 + written : written < 100 ? 1900 + written : written
    // Slashes are written month first, but no month is later than December.
    let isDayFirst = separator == 0x2E || first > 12
    return isDayFirst ? (year, second, first) : (year, first, second)
  }

  private static func clock(
    _ cursor: inout ByteCursor
  ) -> (hour: Int, minute: Int, second: Int, millisecond: Int)? {
    guard var hour = cursor.number(1...2), cursor.skip(UInt8(ascii: ":")),
      let minute = cursor.number(2...2), cursor.skip(UInt8(ascii: ":")),
      let second = cursor.number(2...2)
    else { return nil }
    var millisecond = 0
    if cursor.current == 0x2E || cursor.current == 0x2C, cursor.peek(1).isDigit {
      cursor.advance()
      let start = cursor.position
      let fraction = cursor.number(1...3) ?? 0
      millisecond = [fraction * 100, fraction * 10, fraction][min(2, cursor.position - start - 1)]
      while cursor.current.isDigit { cursor.advance() }
    }
    // Newer Javas write a narrow blank that does not break.
    let isAfternoon = cursor.skip(" PM") || cursor.skip("\u{202F}PM")
    if isAfternoon || cursor.skip(" AM") || cursor.skip("\u{202F}AM") {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return (hour, minute, second, millisecond)
  }

  /// `Z`, `-0400` or `+02:00` right behind the time, in minutes.
  private static func offset(_ cursor: inout ByteCursor) -> Int? {
    if cursor.skip(UInt8(ascii: "Z")) { return 0 }
    var inner = cursor
    let isWest = inner.current == 0x2D
    guard isWest || inner.current == 0x2B else { return nil }
    inner.advance()
    guard let hours = inner.number(2...2) else { return nil }
    _ = inner.skip(UInt8(ascii: ":"))
    guard let minutes = inner.number(2...2) else { return nil }
    cursor = inner
    return (isWest ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func monthNumber(_ cursor: inout ByteCursor) -> Int? {
    let names: [StaticString] = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    for (index, name) in names.enumerated() where cursor.skip(name) {
      _ = cursor.skip(UInt8(ascii: "."))
      return index + 1
    }
    return nil
  }
}

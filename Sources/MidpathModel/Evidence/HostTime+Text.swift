extension HostTime: CustomStringConvertible {
  /// `2026-06-03 09:46:18`, with `-0400` behind it where the log wrote an offset.
  package var description: String {
    let parts = calendarParts
    let date = "\(parts.year)-\(pad(parts.month))-\(pad(parts.day))"
    let clock = "\(pad(parts.hour)):\(pad(parts.minute)):\(pad(parts.second))"
    guard let offsetMinutes else { return "\(date) \(clock)" }
    return "\(date) \(clock) \(HostTime.offsetText(offsetMinutes))"
  }

  /// `2026-06-03T09:46:18.163-04:00`: ISO 8601, without an offset where the log wrote none.
  package var isoText: String {
    let parts = calendarParts
    let fraction = String(1_000 + parts.millisecond).dropFirst()
    let date = "\(parts.year)-\(pad(parts.month))-\(pad(parts.day))"
    let clock = "\(pad(parts.hour)):\(pad(parts.minute)):\(pad(parts.second)).\(fraction)"
    guard let offsetMinutes else { return "\(date)T\(clock)" }
    var offset = HostTime.offsetText(offsetMinutes)
    offset.insert(":", at: offset.index(offset.startIndex, offsetBy: 3))
    return "\(date)T\(clock)\(offset)"
  }

  /// The calendar fields of the host's clock.
  package var calendarParts: CalendarParts {
    let day = 86_400_000 as Int64
    let days = Int((milliseconds - modulo(milliseconds, day)) / day)
    let rest = Int(modulo(milliseconds, day))
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex + (monthIndex < 10 ? 3 : -9)
    return CalendarParts(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthIndex + 2) / 5 + 1, hour: rest / 3_600_000,
      minute: rest / 60_000 % 60, second: rest / 1_000 % 60, millisecond: rest % 1_000)
  }

  /// `+0200` or `-0430`.
  private static func offsetText(_ minutes: Int) -> String {
    let size = abs(minutes)
    return "\(minutes < 0 ? "-" : "+")\(String(10_000 + size / 60 * 100 + size % 60).dropFirst())"
  }

  private func pad(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private func modulo(_ value: Int64, _ size: Int64) -> Int64 {
    let rest = value % size
    return rest < 0 ? rest + size : rest
  }
}

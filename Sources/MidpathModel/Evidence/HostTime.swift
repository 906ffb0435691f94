/// A moment as a log writes it: the wall clock of the host, with its offset from UTC where the log
/// has one.
///
/// Old agent logs, `wrapper.log` and the upgrade logs write no zone. Such a time stays host time:
/// it is compared with other host times and never turned into UTC by guessing.
package struct HostTime: Sendable, Hashable, Comparable {
  /// Milliseconds from 1970-01-01 00:00 on the host's own clock.
  package let milliseconds: Int64
  /// Minutes east of UTC, or nil where the log wrote no zone.
  package let offsetMinutes: Int?

  /// Makes a time from the milliseconds of the host's clock.
  package init(milliseconds: Int64, offsetMinutes: Int? = nil) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }

  /// Makes a time from the parts a log line has, or nil when a part is out of its range.
  package init?(
    year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, millisecond: Int = 0,
    offsetMinutes: Int? = nil
  ) {
    guard (1970...9999).contains(year), (1...12).contains(month), (1...31).contains(day),
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      (0...999).contains(millisecond)
    else { return nil }
    let days = HostTime.daysSince1970(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second
    self.init(
      milliseconds: Int64(seconds) * 1_000 + Int64(millisecond), offsetMinutes: offsetMinutes)
  }

  package static func < (left: HostTime, right: HostTime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// Two times are the same moment of the host's clock, whether or not a zone was written.
  package static func == (left: HostTime, right: HostTime) -> Bool {
    left.milliseconds == right.milliseconds
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(milliseconds)
  }

  /// The seconds from `earlier` to this time on the host's clock; negative when it is later.
  package func seconds(since earlier: HostTime) -> Double {
    Double(milliseconds - earlier.milliseconds) / 1_000
  }

  /// This time moved by a number of seconds.
  package func adding(seconds: Double) -> HostTime {
    HostTime(
      milliseconds: milliseconds + Int64(seconds * 1_000), offsetMinutes: offsetMinutes)
  }

  /// Days from 1970-01-01 in the proleptic Gregorian calendar, by Howard Hinnant's algorithm.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

import ArgumentParser
import MidpathModel

/// The time behind `--since`.
enum SinceTime {
  /// A date, a date with a clock time, or a span back from now.
  static func parse(_ text: String, now: HostTime) throws -> HostTime {
    if let unit = text.last, let seconds = unitSeconds[unit], let number = Double(text.dropLast()),
      number > 0
    {
      return now.adding(seconds: -number * seconds)
    }
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    let allowed = text.allSatisfy { $0.isNumber || "-/: T".contains($0) }
    if allowed, (3...6).contains(numbers.count) {
      let padded = numbers + Array(repeating: 0, count: 6 - numbers.count)
      if let time = HostTime(
        year: padded[0], month: padded[1], day: padded[2], hour: padded[3], minute: padded[4],
        second: padded[5])
      {
        return time
      }
    }
    throw ValidationError(
      "“\(text)” is no time. Write 2024-03-04, '2024-03-04 07:00', or a span such as 24h or 3d.")
  }

  private static let unitSeconds: [Character: Double] = ["m": 60, "h": 3_600, "d": 86_400]
}

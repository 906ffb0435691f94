import MidpathModel

/// What comes back again and again: restarts at a rhythm, errors at the same hour, memory that
/// grows.
struct PatternReading {
  let evidence: Evidence

  /// Starts within a day from which on they are a loop.
  static let loopStarts = 5.0
  /// Days on which an hour must have errors, while hardly any other hour has.
  static let recurringDays = 3
  /// Megabytes a day from which on growth without work is worth a word.
  static let leakMegabytes = 20.0

  /// One sentence per pattern, with its period.
  var sentences: [String] {
    [restarts, upgradeLoop, dailyHour, memory].compactMap { $0 }
  }

  private var restarts: String? {
    guard case .number(let starts)? = evidence.facts[.startsPerDay]?.value,
      starts >= PatternReading.loopStarts
    else { return nil }
    let count = "\(Int(starts)) starts within 24 hours"
    guard case .number(let minutes)? = evidence.facts[.startPeriod]?.value else {
      return "Restart loop: \(count)."
    }
    return "Restart loop: \(count), about every \(PatternReading.span(minutes: minutes))."
  }

  private var upgradeLoop: String? {
    guard let handOvers = evidence.seen["up.bootstrapping"], handOvers.count >= 3 else {
      return nil
    }
    return "Upgrade loop: it handed over to its upgrade process \(handOvers.count) times."
  }

  private var dailyHour: String? {
    var days: [Int: Set<Int64>] = [:]
    for hour in evidence.hours where hour.errors > 0 {
      let day = hour.hour.milliseconds / 86_400_000
      days[hour.hour.calendarParts.hour, default: []].insert(day)
    }
    let all = days.values.reduce(into: Set<Int64>()) { $0.formUnion($1) }
    guard all.count >= PatternReading.recurringDays else { return nil }
    let steady = days.filter {
      $0.value.count >= PatternReading.recurringDays && $0.value.count * 2 > all.count
    }
    guard steady.count == 1, let hour = steady.first, days.count <= 3 else { return nil }
    let clock = hour.key < 10 ? "0\(hour.key)" : "\(hour.key)"
    return "Every day at the same hour: errors between \(clock):00 and \(clock):59 on "
      + "\(hour.value.count) of \(all.count) days."
  }

  private var memory: String? {
    guard case .number(let growth)? = evidence.facts[.memoryIdleGrowth]?.value,
      growth >= PatternReading.leakMegabytes
    else { return nil }
    return "Memory grows by about \(Int(growth)) MB a day while no job is worked on."
  }

  private static func span(minutes: Double) -> String {
    let whole = Int(minutes.rounded())
    if whole < 120 { return "\(whole) minutes" }
    return whole % 60 == 0 ? "\(whole / 60) hours" : "\(whole / 60) h \(whole % 60) min"
  }
}

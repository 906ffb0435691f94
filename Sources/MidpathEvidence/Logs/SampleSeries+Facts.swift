import MidpathModel

extension SampleSeries {
  /// How long a JVM must have been idle before its growth says something.
  static let idleHoursNeeded = 6.0
  /// How much of the heap the floor must move by to be rising or falling.
  static let trendShare = 0.1
  /// Into how many parts a time is cut to find the floor below the saw-tooth.
  private static let parts = 6

  private typealias Point = (hour: Double, value: Double)

  /// Used heap over the maximum in percent, of the last line.
  var usedShare: Double? {
    guard let last = lastOfAll, last.memoryMax > 0 else { return nil }
    return (last.memoryUsed / last.memoryMax * 1_000).rounded() / 10
  }

  /// `rising`, `flat` or `falling`; nil with fewer than three lines of the last JVM.
  var trend: String? {
    guard let maximum = recent.last?.memoryMax, maximum > 0, recent.count >= 3 else { return nil }
    let lastDay = floors.suffix(24)
    let points =
      lastDay.count >= SampleSeries.parts
      ? lastDay.map { (Double($0.hour), $0.used) }
      : recent.map { (Double($0.time.milliseconds) / 3_600_000, $0.memoryUsed) }
    let floor = SampleSeries.floor(points)
    guard let first = floor.first, let last = floor.last else { return nil }
    let change = (last.value - first.value) / maximum
    if change > SampleSeries.trendShare { return "rising" }
    return change < -SampleSeries.trendShare ? "falling" : "flat"
  }

  /// Megabytes a day by which the floor of used heap moves while nothing is worked on.
  ///
  /// Nil where the last JVM was seen idle over less than ``idleHoursNeeded``.
  var idleGrowth: Double? {
    guard let idleSince, let idleUntil,
      idleUntil.seconds(since: idleSince) >= SampleSeries.idleHoursNeeded * 3_600
    else { return nil }
    let points = floors.compactMap { floor in floor.idle.map { (Double(floor.hour), $0) } }
    let floor = SampleSeries.floor(points)
    guard floor.count >= 3 else { return nil }
    return (SampleSeries.slope(floor) * 24 * 10).rounded() / 10
  }

  /// Minutes in a row, up to the last line, with probes queued.
  var saturatedMinutes: Double? {
    guard let last = lastOfAll else { return nil }
    guard let queuedSince else { return 0 }
    return (last.time.seconds(since: queuedSince) / 60).rounded()
  }

  /// The lowest value in each part of the time.
  private static func floor(_ points: [Point]) -> [Point] {
    guard let first = points.first?.hour, let last = points.last?.hour, last > first else {
      return points
    }
    var lowest = [Point?](repeating: nil, count: parts)
    for point in points {
      let share = max(0, (point.hour - first) / (last - first))
      let part = min(parts - 1, Int(share * Double(parts)))
      if point.value < lowest[part]?.value ?? .infinity { lowest[part] = point }
    }
    return lowest.compactMap { $0 }
  }

  /// Least squares through the points, per hour.
  private static func slope(_ points: [Point]) -> Double {
    let count = Double(points.count)
    let meanHour = points.reduce(0) { $0 + $1.hour } / count
    let meanValue = points.reduce(0) { $0 + $1.value } / count
    let spread = points.reduce(0) { $0 + ($1.hour - meanHour) * ($1.hour - meanHour) }
    guard spread > 0 else { return 0 }
    return points.reduce(0) { $0 + ($1.hour - meanHour) * ($1.value - meanValue) } / spread
  }
}

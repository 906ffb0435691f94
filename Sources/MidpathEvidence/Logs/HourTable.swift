package import MidpathModel

/// Errors and warnings by the hour, over the last hours only.
package struct HourTable: Sendable {
  /// In the order of the hours.
  package private(set) var hours: [HourlyCount] = []

  /// The most hours that are kept: 400 days.
  package static let hourLimit = 24 * 400

  /// Starts with no hours.
  package init() {}

  /// Counts a record of level warning or error.
  package mutating func add(_ level: Severity, at time: HostTime) {
    let size: Int64 = 3_600_000
    let start = Int64((Double(time.milliseconds) / Double(size)).rounded(.down)) * size
    let place = slot(for: start)
    guard let place else { return }
    if level == .error { hours[place].errors += 1 } else { hours[place].warnings += 1 }
  }

  private mutating func slot(for start: Int64) -> Int? {
    if let last = hours.last?.hour.milliseconds {
      if last == start { return hours.count - 1 }
      if last > start { return earlierSlot(for: start) }
    }
    if hours.count >= HourTable.hourLimit { hours.removeFirst(HourTable.hourLimit / 10) }
    hours.append(HourlyCount(hour: HostTime(milliseconds: start)))
    return hours.count - 1
  }

  /// A log whose clock jumped back, or another log of the same time.
  private mutating func earlierSlot(for start: Int64) -> Int? {
    var low = 0
    var high = hours.count
    while low < high {
      let middle = (low + high) / 2
      if hours[middle].hour.milliseconds < start { low = middle + 1 } else { high = middle }
    }
    if low < hours.count, hours[low].hour.milliseconds == start { return low }
    guard hours.count < HourTable.hourLimit else { return nil }
    hours.insert(HourlyCount(hour: HostTime(milliseconds: start)), at: low)
    return low
  }
}

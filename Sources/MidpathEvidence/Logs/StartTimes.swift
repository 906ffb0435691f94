import MidpathModel

/// When the MID Server was started, by the lines that every start writes once.
struct StartTimes {
  /// The last starts, in milliseconds of the host's clock.
  private(set) var times: [Int64] = []
  /// When the last start began that reached the instance.
  private(set) var lastGood: HostTime?
  private(set) var last: HostTime?
  private var seen: Set<BuiltInLine> = []

  /// The most starts that are kept.
  static let limit = 20_000
  /// Lines of one start lie this close together, in milliseconds.
  static let sameStart: Int64 = 600_000
  /// How far the gaps between starts of a steady rhythm may lie from their mean.
  static let rhythmShare = 0.1

  /// Takes a line of a start; true where it begins a new one.
  mutating func add(_ line: BuiltInLine, at time: HostTime?) -> Bool {
    let isLater = isFar(time)
    let isNew = seen.isEmpty || seen.contains(line) || isLater
    if isNew { seen = [] }
    seen.insert(line)
    guard isNew else { return false }
    last = time
    if let time {
      if times.count >= StartTimes.limit { times.removeFirst(StartTimes.limit / 10) }
      times.append(time.milliseconds)
    }
    return true
  }

  private func isFar(_ time: HostTime?) -> Bool {
    guard let time, let last else { return false }
    return abs(time.milliseconds - last.milliseconds) > StartTimes.sameStart
  }

  /// The MID Server stopped: the next line of a start begins a new one.
  mutating func stopped() { seen = [] }

  /// The start reached the instance.
  mutating func connected() { lastGood = last ?? lastGood }

  /// How many starts lie within 24 hours of the last one, which counts too.
  var countOfLastDay: Int? {
    guard let last = times.last else { return nil }
    return times.count { $0 <= last && last - $0 < 86_400_000 }
  }

  /// The minutes between starts where the last four or more come at a steady rhythm.
  var periodMinutes: Double? {
    for count in [8, 6, 5, 4] where times.count >= count {
      let last = times.suffix(count)
      let gaps = zip(last, last.dropFirst()).map { Double($1 - $0) / 60_000 }
      let mean = gaps.reduce(0, +) / Double(gaps.count)
      guard mean > 0, gaps.allSatisfy({ abs($0 - mean) <= mean * StartTimes.rhythmShare }) else {
        continue
      }
      return (mean * 10).rounded() / 10
    }
    return nil
  }
}

import MidpathModel

extension LogFacts {
  /// How long ago the log ends and the upgrade was handed over, where that can be said.
  func fillAges(_ evidence: inout Evidence) {
    guard let now = evidence.collectedAt else { return }
    if let last = lastAgentLog, let proof = evidence.logs[.agent]?.lastLine {
      let age = LogFacts.minutes(from: last.time, modified: last.modified, to: now)
      evidence.facts[.logSilence] = Fact(.number(age.rounded()), proof)
    }
    if let handOver, let time = handOver.time {
      let age = LogFacts.minutes(from: time, modified: lastAgentLog?.modified, to: now)
      evidence.facts[.upgradeAge] = Fact(.number(age.rounded()), handOver)
    }
  }

  /// Up to here a difference of wall clocks may be one of time zones, in minutes.
  static let zoneDoubt = 26.0 * 60

  /// The minutes from a time in a log to the moment of collection.
  ///
  /// Exact where both have an offset. Otherwise the two clocks may be in different time zones: then
  /// the age of the file counts too, and the smaller one wins as long as the difference is small.
  static func minutes(from time: HostTime, modified: Int64?, to now: HostTime) -> Double {
    if let written = time.offsetMinutes, let read = now.offsetMinutes {
      let difference = now.milliseconds - time.milliseconds
      return max(0, Double(difference) / 60_000 - Double(read - written))
    }
    let clock = now.seconds(since: time) / 60
    guard clock < zoneDoubt, let modified, let offset = now.offsetMinutes else {
      return max(0, clock)
    }
    let age = (Double(now.milliseconds) / 1_000 - Double(modified)) / 60 - Double(offset)
    return max(0, min(clock, age))
  }
}

import MidpathModel

/// The order in which logs are read: kind by kind, oldest first.
package enum LogOrder {
  /// Sorts the logs of one server.
  ///
  /// Numbers give the order within a group; where the times the files begin with contradict them,
  /// the times win. A second JVM's logs come before those of the first unless they are newer.
  package static func sorted(_ files: [LogFile]) -> [LogFile] {
    EvidenceKind.allCases.flatMap { kind in
      let groups = Dictionary(grouping: files.filter { $0.kind == kind }, by: \.group)
      let ordered = groups.values.flatMap { files -> [[LogFile]] in
        files.first?.group == .single ? files.map { [$0] } : [oldestFirst(files)]
      }
      return ordered.sorted { isEarlier($0, $1) }.flatMap { $0 }
    }
  }

  private static func oldestFirst(_ files: [LogFile]) -> [LogFile] {
    let byNumber = files.sorted { left, right in
      left.rotation != right.rotation ? left.rotation > right.rotation : left.path < right.path
    }
    let times = byNumber.compactMap(\.firstTime)
    let isInOrder = zip(times, times.dropFirst()).allSatisfy { $0 <= $1 }
    if isInOrder, Set(files.map(\.rotation)).count == files.count { return byNumber }
    return byTime(byNumber)
  }

  /// Sorts by time; a file without one stays behind the file it followed.
  private static func byTime(_ files: [LogFile]) -> [LogFile] {
    var keyed: [(time: HostTime?, place: Int, file: LogFile)] = []
    var last: HostTime?
    for (place, file) in files.enumerated() {
      last = file.firstTime ?? last
      keyed.append((last, place, file))
    }
    let sorted = keyed.sorted { left, right in
      switch (left.time, right.time) {
      case (let left?, let right?) where left != right: left < right
      case (nil, _?): true
      case (_?, nil): false
      default: left.place < right.place
      }
    }
    return sorted.map(\.file)
  }

  private static func isEarlier(_ left: [LogFile], _ right: [LogFile]) -> Bool {
    guard let one = left.last, let other = right.last else { return right.isEmpty }
    // Crash reports have no header lines: what the file system says about both decides.
    if one.group == .crash || other.group == .crash, one.group != other.group {
      let isCrashLater = one.group == .crash ? isLater(one, other) : isLater(other, one)
      return one.group == .crash ? !isCrashLater : isCrashLater
    }
    if let first = one.firstTime, let second = other.firstTime, first != second {
      return first < second
    }
    if case .agent(let first) = one.group, case .agent(let second) = other.group {
      return first > second
    }
    return one.path < other.path
  }

  private static func isLater(_ crash: LogFile, _ log: LogFile) -> Bool {
    guard let crashed = crash.modified, let written = log.modified else { return false }
    return crashed >= written
  }
}

import MidpathModel

extension LogFacts {
  /// Writes curves, counters and facts into `evidence`, whose coverage is filled in already.
  func fill(_ evidence: inout Evidence) {
    evidence.samples = series.samples
    evidence.hours = hours.hours
    fillMemory(&evidence)
    fillVersions(&evidence)
    fillUpgrade(&evidence)
    fillStarts(&evidence)
    fillPaths(&evidence)
    fillAges(&evidence)
  }

  private func fillMemory(_ evidence: inout Evidence) {
    guard let proof = series.lastObservation else { return }
    func set(_ name: FactName, _ value: FactValue?) {
      if let value { evidence.facts[name] = Fact(value, proof) }
    }
    set(.memoryUsedShare, series.usedShare.map { .number($0) })
    set(.memoryTrend, series.trend.map { .text($0) })
    set(.memoryIdleGrowth, series.idleGrowth.map { .number($0) })
    set(.queueSaturated, series.saturatedMinutes.map { .number($0) })
    if let gap = series.longestGapMinutes {
      evidence.facts[.logGap] = Fact(
        .number((gap * 10).rounded() / 10), series.gapObservation ?? proof)
    }
  }

  private func fillVersions(_ evidence: inout Evidence) {
    if let javaVersion, let major = JavaRelease.major(of: javaVersion.text) {
      evidence.facts[.javaMajor] = Fact(.number(Double(major)), javaVersion.observation)
    }
    if let installed, let core = LogFacts.core(installed.text) {
      evidence.server.version = evidence.server.version ?? core.build
    }
    guard let installed, let assigned, let one = LogFacts.core(installed.text),
      let other = LogFacts.core(assigned.text)
    else { return }
    let order = one.build == other.build ? "same" : one < other ? "older" : "newer"
    evidence.facts[.installedAgainstAssigned] = Fact(.text(order), assigned.observation)
  }

  /// The mid-core package of a list of packages.
  private static func core(_ list: String) -> PackageBuild? {
    let packages = list.split(separator: ",").compactMap { PackageBuild(fileName: String($0)) }
    return packages.first { $0.kind == "mid-core" } ?? packages.first { $0.kind == "mid" }
  }

  private func fillUpgrade(_ evidence: inout Evidence) {
    if let run = upgradeRuns[.upgrade] ?? upgradeRuns[.wrapper] {
      evidence.facts[.upgradeLogState] = Fact(.text(run.state), run.observation)
    } else if let upgradeLog {
      let proof = Observation(
        source: upgradeLog.source, place: .file(upgradeLog.display),
        text: "no line says that the upgrade began")
      evidence.facts[.upgradeLogState] = Fact(.text("not-started"), proof)
    }
  }

  private func fillStarts(_ evidence: inout Evidence) {
    guard let last = evidence.logs[.agent]?.lastLine else { return }
    if let orderedStop {
      evidence.facts[.orderedStop] = Fact(.flag(true), orderedStop)
    } else {
      evidence.facts[.orderedStop] = Fact(.flag(false), last)
    }
    if let count = starts.countOfLastDay {
      evidence.facts[.startsPerDay] = Fact(.number(Double(count)), last)
    }
    if let period = starts.periodMinutes {
      evidence.facts[.startPeriod] = Fact(.number(period), last)
    }
    if let most = refusals.most {
      evidence.facts[.senderSameFileFailures] = Fact(.number(Double(most.count)), most.observation)
    }
    if evidence.facts[.secondJVMLog] == nil, agentNumbers.contains(0) {
      evidence.facts[.secondJVMLog] = Fact(.flag(agentNumbers.contains(1)), last)
    }
  }

  private func fillPaths(_ evidence: inout Evidence) {
    if let (path, proof) = agentPath {
      evidence.facts[.agentPath] = Fact(.text(SafeText.shown(path)), proof)
      evidence.facts[.pathOddities] = Fact(.text(AgentPathOddity(path: path).rawValue), proof)
    }
    if evidence.server.os == nil, windowsPaths != linuxPaths {
      evidence.server.os = windowsPaths > linuxPaths ? .windows : .linux
    }
  }

  /// The agent folder as the MID Server names it.
  private var agentPath: (String, Observation)? {
    if let agentHome, !agentHome.text.isEmpty { return (agentHome.text, agentHome.observation) }
    guard let configuration,
      let cut = configuration.text.lastIndex(where: { $0 == "/" || $0 == "\\" })
    else { return nil }
    return (String(configuration.text[..<cut]), configuration.observation)
  }
}

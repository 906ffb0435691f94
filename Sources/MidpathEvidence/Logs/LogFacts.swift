import LogScan
import MidpathModel

/// What logs say besides signatures: figures, times of starts, paths, versions.
struct LogFacts {
  /// A value with the line it stands in.
  struct Value {
    let text: String
    let observation: Observation
  }

  /// A run of the upgrade program.
  struct UpgradeRun {
    var state: String
    var observation: Observation
  }

  var hours = HourTable()
  var series = SampleSeries()
  var starts = StartTimes()
  var javaVersion: Value?
  var installed: Value?
  var assigned: Value?
  var agentHome: Value?
  var configuration: Value?
  var handOver: Observation?
  var orderedStop: Observation?
  var refusals = RefusedFiles()
  /// The last run by the kind of log it stands in.
  var upgradeRuns: [EvidenceKind: UpgradeRun] = [:]
  /// A log of the upgrade program itself.
  var upgradeLog: (display: String, source: EvidenceSource)?
  var windowsPaths = 0
  var linuxPaths = 0
  var agentNumbers: Set<Int> = []
  var lastAgentLog: (time: HostTime, modified: Int64?)?
  private var lastStatus: (line: Range<Int>, number: Int, time: HostTime)?

  /// The next log is being read.
  mutating func begin(_ file: OpenLog) {
    if case .agent(let number) = file.file.group { agentNumbers.insert(number) }
    let path = file.file.path.lowercased()
    if file.kind == .upgrade, path.contains("dist-upgrade") || path.contains("upgrade-wrapper") {
      upgradeLog = (file.display, file.source)
    }
  }

  /// An agent log has been read.
  mutating func agentLogEnds(_ time: HostTime, _ file: LogFile) {
    lastAgentLog = (time, file.modified)
  }

  /// Takes a built-in line; `header` is the line's own.
  mutating func take(
    _ builtIn: BuiltInLine, _ line: ScannedLine, count: Int, header: RecordHeader?,
    time: HostTime?, in file: OpenLog, window: borrowing ScanWindow
  ) {
    switch builtIn {
    case .windowsPath: windowsPaths += count
    case .linuxPath: linuxPaths += count
    case .upgradeBegin, .upgradeEnd, .upgradeFailed, .upgradeStatus:
      takeUpgrade(builtIn, line, time: time, in: file, window: window)
    default:
      guard file.kind == .agent, header != nil || builtIn == .installed || builtIn == .assigned
      else { return }
      takeAgent(builtIn, line, header: header, time: time, in: file, window: window)
    }
  }

  /// The window's bytes are about to go.
  mutating func windowEnds(in file: OpenLog, window: borrowing ScanWindow) {
    guard let last = lastStatus else { return }
    lastStatus = nil
    series.setLast(
      file.observation(last.line, number: last.number, time: last.time, window: window))
  }

  private mutating func takeAgent(
    _ builtIn: BuiltInLine, _ line: ScannedLine, header: RecordHeader?, time: HostTime?,
    in file: OpenLog, window: borrowing ScanWindow
  ) {
    let bytes = window.bytes
    func observation() -> Observation {
      file.observation(line.range, number: line.number, time: time, bytes: bytes)
    }
    func value(behind label: StaticString, to stop: UInt8?) -> Value? {
      LogFacts.value(bytes, line.range, behind: label, to: stop).map {
        Value(text: $0, observation: observation())
      }
    }
    switch builtIn {
    case .status:
      guard let header, let time = header.time,
        let sample = StatusLine.sample(bytes, header.message, time: time)
      else { return }
      series.add(sample, observation: observation)
      lastStatus = (line.range, line.number, time)
    case .javaVersion:
      javaVersion = value(behind: "Running under Java version: ", to: 0x2C) ?? javaVersion
    case .installed: installed = value(behind: "Installed: [", to: 0x5D) ?? installed
    case .assigned: assigned = value(behind: "Assigned: [", to: 0x5D) ?? assigned
    case .agentHome: agentHome = value(behind: "Agent home path: ", to: nil) ?? agentHome
    case .configuration:
      configuration = value(behind: "Using configuration: ", to: nil) ?? configuration
    case .sendFailed: refusals.add(bytes, line.range, observation: observation)
    case .handOver: handOver = observation()
    case .initializing, .injector, .starting:
      handOver = nil
      orderedStop = nil
      if starts.add(builtIn, at: time) { series.beginRun() }
    case .stopping:
      guard LogFacts.value(bytes, line.range, behind: "Bootstrapping upgrade", to: nil) == nil
      else { return }
      orderedStop = observation()
      starts.stopped()
      series.beginRun()
    case .contact: starts.connected()
    default: return
    }
  }

  private mutating func takeUpgrade(
    _ builtIn: BuiltInLine, _ line: ScannedLine, time: HostTime?, in file: OpenLog,
    window: borrowing ScanWindow
  ) {
    guard file.kind == .upgrade || file.kind == .wrapper else { return }
    let bytes = window.bytes
    func run(_ state: String) -> UpgradeRun {
      UpgradeRun(
        state: state,
        observation: file.observation(line.range, number: line.number, time: time, bytes: bytes))
    }
    let current = upgradeRuns[file.kind]
    switch builtIn {
    case .upgradeBegin: upgradeRuns[file.kind] = run("started")
    case .upgradeEnd where current?.state != "failed": upgradeRuns[file.kind] = run("ended")
    // wrapper.log has errors of its own: there only a run that was seen to begin can fail.
    case .upgradeFailed
    where current?.state == "started" || (file.kind == .upgrade && current == nil):
      upgradeRuns[file.kind] = run("failed")
    case .upgradeStatus where file.file.path.lowercased().contains("upgradestatus"):
      var cursor = ByteCursor(bytes, line.range)
      cursor.skipBlanks()
      let state =
        cursor.starts(with: "Completed")
        ? "ended" : cursor.starts(with: "Error") ? "failed" : "started"
      upgradeRuns[file.kind] = run(state)
    default: return
    }
  }

  /// The text behind a label up to a byte or the end of the line, without blanks around it.
  private static func value(
    _ bytes: UnsafeRawBufferPointer, _ line: Range<Int>, behind label: StaticString,
    to stop: UInt8?
  ) -> String? {
    var cursor = ByteCursor(bytes, line)
    guard let place = cursor.find(label, before: cursor.end) else { return nil }
    cursor.move(to: place + label.utf8CodeUnitCount)
    let end = stop.flatMap { cursor.find($0, before: cursor.end) } ?? cursor.end
    return LineText.string(bytes, cursor.position..<end).trimmingBlanks()
  }
}

import LogScan
import MidpathModel
import Testing

@testable import MidpathEvidence

@Suite("Facts and figures from logs")
struct LogsFactsTests {
  private let f = LogsFixture.self

  private func text(_ evidence: Evidence, _ name: FactName) -> FactValue? {
    evidence.facts[name]?.value
  }

  private func sample(_ line: String) -> Sample? {
    Array(line.utf8).withUnsafeBytes {
      StatusLine.sample($0, 0..<$0.count, time: HostTime(milliseconds: 0))
    }
  }

  @Test("LogStatusMonitor lines of all ages")
  func statusLines() throws {
    let new = try #require(
      sample(
        "stats threads: 83, memory max: 910.0mb, allocated: 496.0mb, used: 89.5mb, standard.queued: 3 probes, standard.processing: 25 probes, expedited.queued: 1 probes, interactive.processing: 2 probes"
      ))
    #expect(new.memoryMax == 910)
    #expect(new.memoryAllocated == 496)
    #expect(new.memoryUsed == 89.5)
    #expect(new.queued == 4)
    #expect(new.processing == 27)
    let old = try #require(
      sample(
        "stats threads: 17, memory max: 263.0mb, allocated: 81.0mb, used: 5.0mb, queued: 7 probes, processing: 1 probes"
      ))
    #expect(old.queued == 7)
    #expect(old.processing == 1)
    let short = try #require(
      sample("stats threads: 17, memory max: 1.5gb, allocated: 81,5mb, used: 5.0mb"))
    #expect(short.memoryMax == 1_536)
    #expect(short.memoryAllocated == 81.5)
    #expect(short.queued == 0)
    #expect(sample("stats threads: 17, memory max: x") == nil)
  }

  /// One status line a minute from 2024-01-01 on.
  private func statusLog(minutes: Int, used: (Int) -> Double, queued: (Int) -> Int) -> String {
    var log = ""
    for minute in 0..<minutes {
      let time = HostTime(milliseconds: 1_704_067_200_000 + Int64(minute) * 60_000)
      log += "\(time) (000) LogStatusMonitor.60 stats threads: 8, memory max: 1000.0mb, "
      log += "allocated: 900.0mb, used: \(used(minute))mb, standard.queued: \(queued(minute)) "
      log += "probes, standard.processing: \(queued(minute)) probes\n"
    }
    return log
  }

  @Test("a saw-tooth is flat, a rising floor is a leak")
  func memory() {
    let flat = f.read([
      "agent0.log.0": statusLog(
        minutes: 1_440, used: { Double(100 + $0 % 50 * 10) }, queued: { _ in 0 })
    ])
    #expect(text(flat, .memoryTrend) == .text("flat"))
    #expect(text(flat, .memoryIdleGrowth) == .number(0))
    #expect(flat.facts[.memoryUsedShare]?.value == .number(49))
    let leak = f.read([
      "agent0.log.0": statusLog(
        minutes: 1_440, used: { Double(100 + $0 % 50 + $0 / 3) }, queued: { _ in 0 })
    ])
    #expect(text(leak, .memoryTrend) == .text("rising"))
    guard case .number(let growth)? = text(leak, .memoryIdleGrowth) else {
      Issue.record("no growth")
      return
    }
    #expect((430...530).contains(growth))
    let short = f.read([
      "agent0.log.0": statusLog(minutes: 300, used: { Double($0) }, queued: { _ in 0 })
    ])
    #expect(text(short, .memoryIdleGrowth) == nil)
  }

  @Test("samples stay bounded; queues, gaps")
  func queues() {
    var log = statusLog(minutes: 9_000, used: { _ in 10 }, queued: { $0 < 8_900 ? 0 : 5 })
    let evidence = f.read(["agent0.log.0": log])
    #expect(evidence.samples.count <= SampleSeries.sampleLimit)
    #expect(evidence.samples.count >= SampleSeries.sampleLimit / 2)
    #expect(text(evidence, .queueSaturated) == .number(99))
    #expect(text(evidence, .logGap) == .number(1))
    log += "2024-01-08 00:00:00 (000) LogStatusMonitor.60 stats threads: 8, memory max: 1.0mb, "
    log += "allocated: 1.0mb, used: 1.0mb\n"
    let gap = f.read(["agent0.log.0": log])
    #expect(text(gap, .logGap) == .number(1_081))
    #expect(text(gap, .queueSaturated) == .number(0))
  }

  @Test("versions, paths, stop, operating system")
  func values() {
    let log = """
      10/24/19 11:00:01 (001) MIDServer Initializing MID Server
      10/24/19 11:00:01 (001) MIDServer Running under Java version: 1.8.0_181-sncmid1, java PID: 7616, args: start
      10/24/19 11:00:01 (001) MIDServer Using configuration: C:\\Users\\bob\\agent\\config.xml
      10/24/19 11:00:02 (001) MIDServer Agent home path: C:\\Program Files (x86)\\agent
      10/24/19 11:00:03 (001) StartupSequencer   Installed: [mid-core.orlando-12-11-2019__patch1-02-19-2020_02-26-2020_1720.universal.universal.zip, mid-jre.x.windows.x86-64.zip]
      10/24/19 11:00:03 (001) StartupSequencer   Assigned: [mid-core.orlando-12-11-2019__patch3-04-19-2020_04-26-2020_1720.universal.universal.zip]
      10/24/19 11:00:04 (001) ECCSender.1 Attempt to send ecc_queue.aa.xml failed: file remains enqueued
      10/24/19 11:00:05 (001) ECCSender.1 Attempt to send ecc_queue.bb.xml failed: file remains enqueued
      10/24/19 11:00:06 (001) ECCSender.1 Attempt to send ecc_queue.aa.xml failed: file remains enqueued
      10/24/19 11:00:07 (001) WrapperListener_stop_runner Stopping MID server
      10/24/19 11:00:08 (001) MIDServer MID Server stopped

      """
    let evidence = f.read(["logs/agent0.log.0": log])
    #expect(text(evidence, .javaMajor) == .number(8))
    #expect(text(evidence, .installedAgainstAssigned) == .text("older"))
    #expect(text(evidence, .agentPath) == .text("C:\\Program Files (x86)\\agent"))
    #expect(text(evidence, .pathOddities) == .text("parenthesis"))
    #expect(text(evidence, .senderSameFileFailures) == .number(2))
    #expect(text(evidence, .orderedStop) == .flag(true))
    #expect(evidence.server.os == .windows)
    let again = f.read([
      "logs/agent0.log.0": log + "10/24/19 12:00:01 (001) MIDServer MID Server starting\n"
    ])
    #expect(text(again, .orderedStop) == .flag(false))
    #expect(text(again, .startsPerDay) == .number(2))
  }

  @Test("starts at a steady rhythm")
  func rhythm() {
    var log = ""
    for hour in 0..<6 {
      log += "10/24/19 0\(hour):00:0\(hour) (001) MIDServer Initializing MID Server\n"
      log += "10/24/19 0\(hour):00:0\(hour) (001) MIDServer MID Server starting\n"
    }
    let steady = f.read(["agent0.log.0": log])
    #expect(text(steady, .startPeriod) == .number(60))
    #expect(text(steady, .startsPerDay) == .number(6))
    let odd = f.read([
      "agent0.log.0": log + "10/24/19 08:20:00 (001) MIDServer MID Server starting\n"
    ])
    #expect(text(odd, .startPeriod) == nil)
  }

  @Test(
    "how the last upgrade ended",
    arguments: [
      ("INFO | jvm 1 | 2018/04/27 17:12:10 | service is not installed\n", "not-started"),
      ("*****UPGRADE MAIN LOGIN START*****\n", "started"),
      ("UPGRADE MAIN LOGIN START\nUPGRADE MAIN LOGIN END\n", "ended"),
      (
        "UPGRADE MAIN LOGIN START\nINFO: x cannot be deleted\nSEVERE: com.snc.UpgradeException: x\n",
        "failed"
      ),
      (
        "UPGRADE MAIN LOGIN START\nSEVERE: x\nUPGRADE MAIN LOGIN START\nUPGRADE MAIN LOGIN END\n",
        "ended"
      ),
    ])
  func upgrade(log: String, state: String) {
    let evidence = f.read(["logs/glide-dist-upgrade.log": log])
    #expect(text(evidence, .upgradeLogState) == .text(state))
  }

  @Test("no upgrade log, no state; PowerShell's logs have their own words")
  func upgradeOthers() {
    let none = f.read(["agent0.log.0": "10/24/19 11:00:01 (001) MIDServer x\n"])
    #expect(text(none, .upgradeLogState) == nil)
    let status = f.read(["logs/upgradeStatus.log": "In progress\nCompleted\n"])
    #expect(text(status, .upgradeLogState) == .text("ended"))
    let quit = f.read([
      "logs/MidUpgradeLog_x.log":
        "03/13/2020 06:09:54 INFO: Starting MID upgrade ....\n03/13/2020 06:20:54 ERROR: Failed to remove items for more than 120 with a 5 delay; Quit!\n"
    ])
    #expect(text(quit, .upgradeLogState) == .text("failed"))
  }

  private func now(_ hour: Int, offset: Int?) -> HostTime? {
    HostTime(
      year: 2024, month: 5, day: 1, hour: hour, minute: 0, second: 0, offsetMinutes: offset)
  }

  @Test("ages: exact with offsets, careful without")
  func ages() throws {
    let new =
      "2024-05-01T10:00:00.000+0200 INFO (AutoUpgrade.3600) [A:1] "
      + "Stopping MID server. Bootstrapping upgrade.\n"
    let exact = f.read(["agent0.log.0": new], collectedAt: now(9, offset: 0))
    #expect(text(exact, .logSilence) == .number(60))
    #expect(text(exact, .upgradeAge) == .number(60))
    #expect(text(exact, .orderedStop) == .flag(false))
    let old =
      "05/01/24 02:00:00 (000) AutoUpgrade.3600 Stopping MID server. Bootstrapping upgrade.\n"
    let clock = f.read(["agent0.log.0": old], collectedAt: now(9, offset: nil))
    #expect(text(clock, .logSilence) == .number(420))
    let at = try #require(now(9, offset: 0))
    let file = f.read(
      ["agent0.log.0": old], collectedAt: at,
      modified: ["agent0.log.0": at.milliseconds / 1_000 - 300])
    #expect(text(file, .logSilence) == .number(5))
    let started = f.read(
      ["agent0.log.0": old + "05/01/24 02:05:00 (000) MIDServer Initializing MID Server\n"],
      collectedAt: at)
    #expect(text(started, .upgradeAge) == nil)
    #expect(text(f.read(["agent0.log.0": old]), .logSilence) == nil)
  }

  @Test("hours stay in order and bounded")
  func hours() {
    var table = HourTable()
    let hour: Int64 = 3_600_000
    for index in 0..<Int64(HourTable.hourLimit + 100) {
      table.add(.error, at: HostTime(milliseconds: index * hour))
      if index % 1_000 == 5 { table.add(.warning, at: HostTime(milliseconds: (index - 3) * hour)) }
    }
    #expect(table.hours.count <= HourTable.hourLimit)
    #expect(zip(table.hours, table.hours.dropFirst()).allSatisfy { $0.hour < $1.hour })
    #expect(table.hours.reduce(0) { $0 + $1.warnings } > 0)
  }
}

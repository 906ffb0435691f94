import MidpathModel
import Testing

@testable import MidpathEvidence

@Suite("Which files are logs")
struct LogsFileTests {
  @Test(
    "by name",
    arguments: [
      ("logs/agent0.log.0", .log(.agent, .agent(0), rotation: 0)),
      ("agent/logs/agent0.log.9", .log(.agent, .agent(0), rotation: 9)),
      ("agent1.log.0", .log(.agent, .agent(1), rotation: 0)),
      ("agent0.log", .log(.agent, .agent(0), rotation: 0)),
      ("agent0_log_3.txt", .log(.agent, .agent(0), rotation: 3)),
      ("MIDSERVER_agent0.log.2", .log(.agent, .agent(0), rotation: 2)),
      ("agent0.log.0.2024-01-01", .log(.agent, .agent(0), rotation: 0)),
      ("agent0.log.3.gz", .log(.agent, .agent(0), rotation: 3)),
      ("logs/agent0.log.3.zip", .other), ("logs/old.tar.gz", .other),
      ("agent/logs/agent0.log.0.lck", .other),
      ("logs/wrapper.log", .log(.wrapper, .wrapper, rotation: 0)),
      ("logs/wrapper.log.12", .log(.wrapper, .wrapper, rotation: 12)),
      ("logs/wrapper.log.ROLLNUM", .log(.wrapper, .wrapper, rotation: 0)),
      ("wrapper_20240101.log", .log(.wrapper, .wrapper, rotation: 0)),
      ("agent/hs_err_pid12.log", .log(.wrapper, .crash, rotation: 0)),
      (
        "work/upgrade_temp/1/upgrade-wrapper/logs/glide-dist-upgrade.log",
        .log(.upgrade, .upgrade("glide-dist-upgrade.log"), rotation: 0)
      ),
      ("logs/dist-upgrade.log.1", .log(.upgrade, .upgrade("dist-upgrade.log"), rotation: 1)),
      (
        "logs/MidUpgradeLog_orlando.log",
        .log(.upgrade, .upgrade("midupgradelog_orlando.log"), rotation: 0)
      ),
      ("logs/upgradeStatus.log", .log(.upgrade, .upgrade("upgradestatus.log"), rotation: 0)),
      ("bin/glide-dist-upgrade.sh", .other), ("lib/a.jar", .other),
      ("conf/wrapper.conf", .log(.config, .single, rotation: 0)),
      ("config.xml", .log(.config, .single, rotation: 0)),
      ("host/ps.txt", .log(.console, .single, rotation: 0)),
      ("mid_container/mid-container.log", .log(.console, .single, rotation: 0)),
      ("logs/mid_installer.log.0", .log(.console, .single, rotation: 0)),
      ("instance/ecc_agent_issue", .log(.issue, .single, rotation: 0)),
      ("instance/ecc_queue.txt", .log(.eccQueue, .single, rotation: 0)),
      ("instance/node-log", .log(.instance, .single, rotation: 0)),
      ("instance/ecc_agent.json", .records(table: "ecc_agent")),
      ("mail.txt", .unknown),
    ] as [(String, LogFileName)])
  func names(path: String, expected: LogFileName) {
    #expect(LogFileName(path: path) == expected)
  }

  private func content(_ text: String) -> EvidenceKind? {
    LogContent(Array(text.utf8)).kind
  }

  @Test("by content")
  func contents() {
    #expect(content("10/24/19 11:00:03 (398) MIDServer MID Server started\r\n") == .agent)
    #expect(content("x\n2026-06-03T09:46:18.163-0400 INFO  (MIDServer) [Main:292] a\n") == .agent)
    #expect(content("2017/10/30 18:08:56 | --> Wrapper Started as Service\n") == .wrapper)
    #expect(
      content("INFO | jvm 1 | 2018/04/27 17:12:19 | SEVERE: com.snc.dist.mid_upgrade.X\n")
        == .upgrade)
    #expect(content("nothing to see\n") == nil)
    #expect(content("") == nil)
  }

  private func time(_ hour: Int) -> HostTime? {
    HostTime(year: 2024, month: 1, day: 1, hour: hour, minute: 0, second: 0)
  }

  private func agent(_ rotation: Int, jvm: Int = 0, hour: Int?) -> LogFile {
    LogFile(
      path: "agent\(jvm).log.\(rotation)", kind: .agent, group: .agent(jvm), rotation: rotation,
      firstTime: hour.flatMap { time($0) })
  }

  @Test("oldest first by number, and by time where that contradicts")
  func order() {
    let byNumber = LogOrder.sorted([agent(0, hour: 5), agent(10, hour: nil), agent(2, hour: 3)])
    #expect(byNumber.map(\.rotation) == [10, 2, 0])
    let byTime = LogOrder.sorted([agent(0, hour: 1), agent(1, hour: 5), agent(2, hour: 3)])
    #expect(byTime.map(\.rotation) == [0, 2, 1])
    let second = LogOrder.sorted([agent(0, hour: 5), agent(0, jvm: 1, hour: 4)])
    #expect(second.map(\.path) == ["agent1.log.0", "agent0.log.0"])
  }

  @Test("a crash report is read last only where it is newer than wrapper.log")
  func crash() {
    let wrapper = LogFile(path: "wrapper.log", kind: .wrapper, group: .wrapper, modified: 100)
    for (modified, isLast) in [(Int64(50), false), (150, true)] {
      let crash = LogFile(
        path: "hs_err_pid1.log", kind: .wrapper, group: .crash, modified: modified)
      #expect(LogOrder.sorted([crash, wrapper]).last == (isLast ? crash : wrapper))
    }
  }
}

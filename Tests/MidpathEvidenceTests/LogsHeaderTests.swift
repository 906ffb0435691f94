import MidpathEvidence
import MidpathModel
import Testing

/// What a header says, as text.
struct ReadHeader: Equatable {
  var time: String?
  var level: Severity?
  var thread: String
  var message: String

  init(_ time: String?, _ level: Severity?, _ thread: String, _ message: String) {
    self.time = time
    self.level = level
    self.thread = thread
    self.message = message
  }

  init?(_ line: String, kind: EvidenceKind) {
    let bytes = Array(line.utf8)
    let read = bytes.withUnsafeBytes { raw -> ReadHeader? in
      guard let header = RecordHeader.parse(raw, 0..<raw.count, kind: kind) else { return nil }
      return ReadHeader(
        header.time?.isoText, header.level, String(decoding: raw[header.thread], as: UTF8.self),
        String(decoding: raw[header.message], as: UTF8.self))
    }
    guard let read else { return nil }
    self = read
  }
}

@Suite("Headers of log records")
struct LogsHeaderTests {
  @Test(
    "agent logs, old form",
    arguments: [
      (
        "10/24/19 11:00:03 (398) MIDServer MID Server started", "2019-10-24T11:00:03.398",
        Severity.info, "MIDServer", "MID Server started"
      ),
      (
        "10/05/18 12:28:35 (556) ECCQueueMonitor.5 DEBUG: STANDARD threadpool queue is full!",
        "2018-10-05T12:28:35.556", .debug, "ECCQueueMonitor.5", "STANDARD threadpool queue is full!"
      ),
      (
        "08/27/18 16:09:14 (944) ECCSender.1 WARNING *** WARNING *** Socket error",
        "2018-08-27T16:09:14.944", .warning, "ECCSender.1", "Socket error"
      ),
      (
        "2020-02-18 09:08:43 (019) StartupSequencer SEVERE *** ERROR *** test failure",
        "2020-02-18T09:08:43.019", .error, "StartupSequencer", "test failure"
      ),
      (
        "2019/05/14 16:57:24 (109) StartupSequencer WARNING * WARNING * x",
        "2019-05-14T16:57:24.109", .warning, "StartupSequencer", "x"
      ),
      (
        "2020-03-13 06:09:54  (390) Worker-Standard:PowershellProbe-02aad4091b01e190d41b65fa234bcb18 SEVERE *** ERROR *** y",
        "2020-03-13T06:09:54.390", .error,
        "Worker-Standard:PowershellProbe-02aad4091b01e190d41b65fa234bcb18", "y"
      ),
      (
        "10/10/11 10:03:59 (302) File sync worker: ecc_agent_jar Starting file synchronization",
        "2011-10-10T10:03:59.302", .info, "File sync worker: ecc_agent_jar",
        "Starting file synchronization"
      ),
      (
        "10/10/11 10:03:59 (302) Camel (camel-1) thread #4 - ProducerTemplate SEVERE *** ERROR *** z",
        "2011-10-10T10:03:59.302", .error, "Camel (camel-1) thread #4 - ProducerTemplate", "z"
      ),
      (
        "10/10/11 10:03:58 (799) StartupSequencer         Install name: Demo Server",
        "2011-10-10T10:03:58.799", .info, "StartupSequencer", "        Install name: Demo Server"
      ),
      (
        "10/10/11 10:04:09 (576) MIB Initializer Loading MIBs", "2011-10-10T10:04:09.576", .info,
        "MIB Initializer", "Loading MIBs"
      ),
      (
        "24/10/19 11:00:03 (398) Some odd thread name SEVERE * ERROR * lost",
        "2019-10-24T11:00:03.398", .error, "Some odd thread name", "lost"
      ),
      (
        "2020-02-18 09:08:43 StartupSequencer SEVERE *** ERROR *** no milliseconds",
        "2020-02-18T09:08:43.000", .error, "StartupSequencer", "no milliseconds"
      ),
    ] as [(String, String, Severity, String, String)])
  func agentOld(line: String, time: String, level: Severity, thread: String, message: String) {
    #expect(ReadHeader(line, kind: .agent) == ReadHeader(time, level, thread, message))
  }

  @Test(
    "agent logs, new form",
    arguments: [
      (
        "2026-06-03T09:46:18.163-0400 INFO  (MIDServer) [Main:292] Initializing MID Server",
        "2026-06-03T09:46:18.163-04:00", Severity.info, "MIDServer", "Initializing MID Server"
      ),
      (
        "2026-06-03T09:46:18.201+02:00 ERROR (MIDServer) [com.snc.Bootstrapper$1:57] fatal",
        "2026-06-03T09:46:18.201+02:00", .error, "MIDServer", "fatal"
      ),
      (
        "2026-06-03T09:46:18.201Z WARN (Camel (camel-1) thread #4 - P) [A:1] w",
        "2026-06-03T09:46:18.201+00:00", .warning, "Camel (camel-1) thread #4 - P", "w"
      ),
      (
        "2022-11-17T02:49:13.201-0800 DEBUG (FileCleanerMonitor.21600) [AFileCleaner:103] Scanning",
        "2022-11-17T02:49:13.201-08:00", .debug, "FileCleanerMonitor.21600", "Scanning"
      ),
    ] as [(String, String, Severity, String, String)])
  func agentNew(line: String, time: String, level: Severity, thread: String, message: String) {
    #expect(ReadHeader(line, kind: .agent) == ReadHeader(time, level, thread, message))
  }

  @Test("copies that lost their times")
  func untimed() {
    #expect(
      ReadHeader("StartupSequencer SEVERE *** ERROR *** test failure", kind: .agent)
        == ReadHeader(nil, .error, "StartupSequencer", "test failure"))
    #expect(
      ReadHeader("MIDServer MID Server started", kind: .agent)
        == ReadHeader(nil, .info, "MIDServer", "MID Server started"))
    #expect(
      ReadHeader("ERROR (MIDServer) [Bootstrapper:57] terminating", kind: .agent)
        == ReadHeader(nil, .error, "MIDServer", "terminating"))
  }

  @Test(
    "lines that continue a record",
    arguments: [
      "java.lang.IllegalStateException: Unable to connect", "\tat com.snc.A.b(A.java:1)",
      "at com.snc.A.b(A.java:1)", "Caused by: java.net.X", "... 31 more", "",
      "(Network Configuration issue) Please check", "99/99/99 99:99:99 (999) x y",
      "2021-03-04 10:00:00 a date that a message goes on with", "12", "2021", "10/24/19 11:00",
    ])
  func continuation(line: String) {
    #expect(ReadHeader(line, kind: .agent) == nil)
  }

  @Test(
    "wrapper logs",
    arguments: [
      (
        "2019/05/28 11:01:16 | JVM exited unexpectedly.", "2019-05-28T11:01:16.000", nil, "",
        "JVM exited unexpectedly."
      ),
      (
        "STATUS | wrapper  | 2019/05/28 11:01:16 | Launching a JVM...",
        "2019-05-28T11:01:16.000", .info, "", "Launching a JVM..."
      ),
      (
        "INFO   | jvm 2    | 2017/06/09 10:26:08.081 | [AMBClientProvider] ERROR com.snc.A - text",
        "2017-06-09T10:26:08.081", .error, "AMBClientProvider", "com.snc.A - text"
      ),
      (
        "INFO | jvm 1 | 2018/04/27 17:12:19.232 | SEVERE: com.snc.UpgradeException: x",
        "2018-04-27T17:12:19.232", .error, "", "com.snc.UpgradeException: x"
      ),
      ("wrapper  | Starting the service...", nil, nil, "", "Starting the service..."),
      (
        "2019/05/28 11:01:16 | 05/28/19 11:01:16 (123) MIDServer SEVERE *** ERROR *** bad",
        "2019-05-28T11:01:16.000", .error, "MIDServer", "bad"
      ),
      (
        "2019/05/28 11:01:16 | \tat com.snc.A", "2019-05-28T11:01:16.000", nil, "",
        "\tat com.snc.A"
      ),
    ] as [(String, String?, Severity?, String, String)])
  func wrapper(line: String, time: String?, level: Severity?, thread: String, message: String) {
    #expect(ReadHeader(line, kind: .wrapper) == ReadHeader(time, level, thread, message))
  }

  @Test(
    "upgrade and container logs",
    arguments: [
      (
        "Sep 21, 2019 4:30:47 PM com.snc.dist.mid_upgrade.UpgradeMain run",
        "2019-09-21T16:30:47.000", nil, "com.snc.dist.mid_upgrade.UpgradeMain run"
      ),
      (
        "03/13/2020 06:09:54 INFO: Got package: x", "2020-03-13T06:09:54.000", .info,
        "Got package: x"
      ),
      (
        "9/21/2019 4:30:47 PM ERROR: bad", "2019-09-21T16:30:47.000", .error, "bad"
      ),
      ("2020-03-13T06:09:54 ERROR: bad", "2020-03-13T06:09:54.000", .error, "bad"),
      (
        "2025-01-20T10:00:00.123 DOCKER: Mandatory parameter", "2025-01-20T10:00:00.123", nil,
        "DOCKER: Mandatory parameter"
      ),
    ] as [(String, String, Severity?, String)])
  func upgrade(line: String, time: String, level: Severity?, message: String) {
    #expect(ReadHeader(line, kind: .upgrade) == ReadHeader(time, level, "", message))
  }

  @Test("a header never reads past its line")
  func truncated() {
    let lines = [
      "2026-06-03T09:46:18.163-0400 INFO  (MIDServer) [Main:292] Initializing MID Server",
      "10/24/19 11:00:03 (398) File sync worker: ecc SEVERE *** ERROR *** x",
      "STATUS | wrapper  | 2019/05/28 11:01:16 | [a] ERROR b",
      "Sep 21, 2019 4:30:47 PM com.snc",
    ]
    for line in lines {
      for length in 0...line.utf8.count {
        for kind in EvidenceKind.allCases {
          let bytes = Array(line.utf8.prefix(length))
          bytes.withUnsafeBytes { raw in
            if let header = RecordHeader.parse(raw, 0..<raw.count, kind: kind) {
              #expect(header.message.upperBound == length)
              #expect(header.thread.upperBound <= length)
            }
          }
        }
      }
    }
  }
}

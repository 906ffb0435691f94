import MidpathModel
import MidpathReports

/// Diagnoses made by hand, by the name of their snapshot.
enum Samples {
  static let context = ReportContext(
    tool: "midpath", toolVersion: "1.0.0", knowledgeVersion: "2026.06",
    knowledgeSHA256: "3f7a0c1d2e4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1",
    generatedAt: "2026-06-03 10:00")

  static var all: [(name: String, diagnoses: [Diagnosis])] {
    [
      ("healthy", [healthy]), ("confirmed", [confirmed]), ("suspected", [suspected]),
      ("unknown", [unknown]), ("hostile", [hostile]),
      ("several", [healthy, suspected, confirmed, unknown, healthyUnread]),
    ]
  }

  /// A time of the third of June 2026; the offset is what newer agents write.
  static func time(_ hour: Int, _ minute: Int, _ second: Int = 0, day: Int = 3) -> HostTime {
    HostTime(
      year: 2026, month: 6, day: day, hour: hour, minute: minute, second: second,
      offsetMinutes: -240) ?? HostTime(milliseconds: 0)
  }

  static func line(
    _ line: Int, _ time: HostTime?, _ text: String, file: String = "logs/agent0.log.0"
  ) -> Observation {
    Observation(
      source: .agentFolder, place: .line(file: file, line: line), time: time, text: text)
  }

  static func server(_ name: String) -> ServerIdentity {
    var server = ServerIdentity()
    server.name = name
    server.version = "zurich-07-01-2025__patch4-11-20-2025_12-04-2025_2033"
    server.os = .windows
    server.agentFolder = "C:/ServiceNow/\(name)/agent"
    server.instanceURL = "https://example.service-now.com"
    return server
  }

  static var healthy: Diagnosis {
    var diagnosis = Diagnosis(server: server("mid-test-1"))
    diagnosis.verdict = .healthy
    diagnosis.summary = "It logged in at 2026-06-03 08:00:11 and polls its queue."
    let chatter = line(40, time(8, 5), "WARN *** Unable to read sys_properties: using defaults")
    diagnosis.noise = [
      SignatureFinding(
        id: "noise.properties", count: 1_204, note: "Written at every start of this release.",
        first: chatter, last: chatter)
    ]
    diagnosis.stages = [
      StageFinding(
        sequence: "startup", title: "Last start", attempt: 1, attempts: 1,
        startedAt: time(8, 0), reached: "polling", reachedTitle: "Poll the queue", state: .passed,
        meaning: "", evidence: [line(31, time(8, 0, 12), "INFO MID Server started")])
    ]
    diagnosis.hours = [HourlyCount(hour: time(8, 0), errors: 0, warnings: 12)]
    return diagnosis
  }

  static var healthyUnread: Diagnosis {
    var diagnosis = healthy
    diagnosis.server = server("mid-test-2")
    diagnosis.unread = [
      Unread(path: "logs/wrapper.log", reason: "permission denied, run it as the service user")
    ]
    return diagnosis
  }

  static var unknown: Diagnosis {
    var server = ServerIdentity()
    server.agentFolder = "/home/anna/Downloads/agent-logs.zip"
    var diagnosis = Diagnosis(server: server)
    diagnosis.summary = "The archive holds one wrapper log and nothing of the agent."
    diagnosis.questions = [
      QuestionFinding(
        path: "all-down", id: "user-locked-out",
        ask: "Is the MID Server user locked out on the instance?",
        findOut: ["Open User Administration > Users."],
        answer: Answer(
          choice: nil, by: nil,
          settledBy: ["the field locked_out of the user's record, with --instance"])),
      QuestionFinding(
        path: "all-down", id: "log-404", ask: "Does the agent log show 404?", findOut: [],
        answer: Answer(
          choice: nil, by: nil,
          settledBy: [
            "the agent log: logs/agent0.log.0",
            "the field locked_out of the user's record, with --instance",
          ])),
    ]
    diagnosis.next = NextQuestion(
      question: "user-locked-out", path: "all-down",
      ask: "Is the MID Server user locked out on the instance?", why: "It splits 4 suspects.")
    diagnosis.unread = [
      Unread(path: "agent-logs.zip!/agent0.log.0", reason: "the entry is cut off")
    ]
    return diagnosis
  }
}

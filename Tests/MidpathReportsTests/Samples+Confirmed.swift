import MidpathModel

extension Samples {
  static let refusal = line(
    1_213, time(9, 46, 18),
    "2026-06-03T09:46:18.163-0400 ERROR (StartupSequencer) [MIDServer:1213] User cannot be "
      + "authenticated or is missing the proper roles. Check the MID Server user on the instance "
      + "and the parameters mid.instance.username and mid.instance.password in config.xml.")

  static let lockedOut = Observation(
    source: .instance, place: .record(table: "sys_user", field: "locked_out"), text: "true")

  static var confirmed: Diagnosis {
    var diagnosis = Diagnosis(server: server("mid-prod-1"))
    diagnosis.verdict = .cause
    diagnosis.summary =
      "The instance refuses the log-in since 2026-06-03 09:30, because the user is locked out."
    diagnosis.collectedAt = time(10, 0)
    diagnosis.causes = [lockedUser, refusedLogin, staleQueue]
    diagnosis.dangers = [
      DangerFinding(
        id: "upgrade.pending-restart", text: "Do not restart the service.",
        reason: "An upgrade is half done, and a start deletes the files needed to recover.",
        isCertain: true, checkFirst: "",
        because: [line(88, time(9, 12), "Handing over to dist-upgrade", file: "logs/wrapper.log")]),
      DangerFinding(
        id: "keystore.only-login", text: "Do not delete agent_keystore.",
        reason: "With mutual authentication it holds the only way to log in.", isCertain: false,
        checkFirst: "whether glide.mid.mutual.auth is set in conf/config.xml", because: []),
    ]
    diagnosis.stages = [
      StageFinding(
        sequence: "startup", title: "Last start", attempt: 3, attempts: 3,
        startedAt: time(9, 46, 10), reached: "log-in", reachedTitle: "Log in and check roles",
        state: .failed, meaning: "The instance answered, but did not take the user.",
        evidence: [refusal]),
      StageFinding(
        sequence: "upgrade", title: "Last upgrade", attempt: 1, attempts: 1,
        startedAt: time(9, 12), reached: "replace", reachedTitle: "Replace the files",
        state: .passed, meaning: "", evidence: []),
    ]
    diagnosis.questions = [
      QuestionFinding(
        path: "credentials", id: "user-locked-out", ask: "Is the user locked out?", findOut: [],
        answer: Answer(choice: "yes", by: .evidence, because: [lockedOut])),
      QuestionFinding(
        path: "credentials", id: "clone-recently", ask: "Was the instance cloned recently?",
        findOut: ["Ask the platform owner."],
        answer: Answer(
          choice: "no", by: .person,
          because: [
            Observation(source: .person, place: .question("clone-recently"), text: "no")
          ], overruled: "yes")),
    ]
    addBackground(to: &diagnosis)
    addTimeline(to: &diagnosis)
    return diagnosis
  }

  static var lockedUser: CauseFinding {
    CauseFinding(
      id: "user.locked-out", title: "The MID Server user is locked out on the instance",
      explanation: """
        Too many failed log-ins lock a user. Every MID Server with this user fails at the same
        time.

        The lock stays until somebody takes it away.
        """,
      state: .confirmed, rank: 1, likelihood: 1,
      explains: ["login.refused", "agent.could-not-authenticate", "agent.no-heartbeat"],
      explainedBy: nil, evidence: [lockedOut, refusal], against: [],
      fix: [
        FixAdvice(text: "On the instance, open the user and clear the box Locked out."),
        FixAdvice(
          text: "Change the password of the user and of every MID Server that uses it.",
          checkFirst: "which MID Servers use it: a wrong one locks the user again within minutes"),
      ], dangers: ["upgrade.pending-restart"],
      verify: "The agent log shows a log-in after the last refusal.",
      sources: ["KB0726937", "docs: MID Server user"], settledBy: [])
  }

  static var refusedLogin: CauseFinding {
    CauseFinding(
      id: "login.refused", title: "The instance refuses the log-in", explanation: "",
      state: .confirmed, rank: 2, likelihood: 1, explains: [], explainedBy: "user.locked-out",
      evidence: [refusal], against: [], fix: [FixAdvice(text: "See the user.")], dangers: [],
      verify: "", sources: ["KB0726937"], settledBy: [])
  }

  static var staleQueue: CauseFinding {
    CauseFinding(
      id: "queue.stale", title: "Old files wait in the sender's folder", explanation: "",
      state: .suspected, rank: 3, likelihood: 0.25, explains: [], explainedBy: nil,
      evidence: [
        Observation(
          source: .agentFolder, place: .file("work/monitors/ECCSender"), text: "812 files, 3 days")
      ], against: [], fix: [], dangers: [], verify: "", sources: ["KB1"],
      settledBy: ["the age of the oldest file after the next log-in"])
  }

  private static func addBackground(to diagnosis: inout Diagnosis) {
    let poll = line(
      77, time(7, 10), "SEVERE *** ERROR *** poll failed: Read timed out", file: "logs/agent0.log.1"
    )
    diagnosis.history = [
      SignatureFinding(
        id: "net.read-timeout", count: 2, note: "A slow answer of the instance.", first: poll,
        last: poll)
    ]
    diagnosis.noise = [
      SignatureFinding(id: "noise.ssl", count: 1, note: "", first: poll, last: poll)
    ]
    diagnosis.expected = [
      CauseFinding(
        id: "expected.restart-after-upgrade", title: "It restarted after an upgrade",
        explanation: "An upgrade ends with a restart.", state: .confirmed, rank: 1, likelihood: 1,
        explains: [], explainedBy: nil, evidence: [line(12, time(9, 20), "Restarting")],
        against: [], fix: [], dangers: [], verify: "", sources: [], settledBy: [])
    ]
    diagnosis.unrecognised = (1...12).map { number in
      let first = line(500 + number, time(9, number), "Widget \(number) failed")
      return ErrorTemplate(
        template: "Widget <n> failed in module \(number)",
        level: number % 2 == 0 ? .error : .warning,
        count: number * 7, first: first, last: line(900, time(9, 40), "Widget failed"),
        isNew: number == 3)
    }
    diagnosis.unread = [
      Unread(path: "logs/agent0.log.4", reason: "it was being replaced while it was read")
    ]
  }

  private static func addTimeline(to diagnosis: inout Diagnosis) {
    diagnosis.hours = (0..<10).map { hour in
      HourlyCount(hour: time(hour, 0), errors: hour > 7 ? hour * 9 : hour % 3, warnings: hour * 4)
    }
    diagnosis.samples = (0..<110).filter { $0 < 60 || $0 > 75 }.map { step in
      Sample(
        time: time(step / 12, step % 12 * 5), memoryMax: 1_024, memoryAllocated: 800,
        memoryUsed: 300 + Double(step * 37 % 200) + Double(step) * 4, queued: step * step / 40,
        processing: min(step / 4, 25))
    }
    diagnosis.attempts = (1...3).map { number in
      let start = time(9, 16 + number * 10)
      var attempt = Attempt(
        sequence: "startup", number: number, startedAt: start,
        begin: line(number * 300, start, "Starting MID Server"))
      for stage in ["wrapper", "jvm", "config", "connect"] {
        attempt.add(
          StageMark(stage: stage, state: .passed, signature: "up.\(stage)", observation: refusal))
      }
      if number != 2 {
        attempt.add(
          StageMark(
            stage: "log-in", state: .failed, signature: "agent.missing-roles", observation: refusal)
        )
      }
      return attempt
    }
    var upgrade = Attempt(sequence: "upgrade", number: 1, startedAt: time(9, 12), begin: nil)
    upgrade.add(
      StageMark(stage: "download", state: .passed, signature: "up.load", observation: refusal))
    upgrade.add(
      StageMark(stage: "replace", state: .passed, signature: "up.put", observation: refusal))
    diagnosis.attempts.append(upgrade)
    var coverage = LogCoverage()
    coverage.files = 5
    coverage.bytes = 51_200_000
    coverage.lines = 402_113
    coverage.firstTime = time(0, 0)
    coverage.lastTime = time(9, 46, 18)
    coverage.lastLine = refusal
    diagnosis.logs = [.wrapper: LogCoverage(), .agent: coverage]
  }
}

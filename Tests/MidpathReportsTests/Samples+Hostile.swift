import MidpathModel

extension Samples {
  static var suspected: Diagnosis {
    var diagnosis = Diagnosis(server: server("mid-prod-2"))
    diagnosis.verdict = .suspected
    diagnosis.summary = "The log-in fails; seven causes write this line."
    diagnosis.causes = [
      suspect("user.locked-out", "The user is locked out", 0.55, against: []),
      suspect(
        "user.wrong-password", "The password in config.xml is wrong", 0.3,
        against: [line(60, time(6, 0), "INFO Instance login succeeded")]),
      suspect("user.missing-role", "The user lacks the role mid_server", 0.15, against: []),
    ]
    diagnosis.dangers = [
      DangerFinding(
        id: "user.retry", text: "Do not try other passwords.",
        reason: "Each attempt counts towards the lock of the user.", isCertain: true,
        checkFirst: "", because: [])
    ]
    diagnosis.next = NextQuestion(
      question: "user-locked-out", path: "credentials",
      ask: "Is the MID Server user locked out on the instance?",
      why: "It splits 3 suspects and costs a minute.")
    diagnosis.stages = [
      StageFinding(
        sequence: "startup", title: "Last start", attempt: 2, attempts: 5, startedAt: nil,
        reached: "connect", reachedTitle: "Connect", state: .open, meaning: "", evidence: [])
    ]
    return diagnosis
  }

  private static func suspect(
    _ id: String, _ title: String, _ likelihood: Double, against: [Observation]
  ) -> CauseFinding {
    CauseFinding(
      id: id, title: title, explanation: "The instance tells no difference.", state: .suspected,
      rank: 1, likelihood: likelihood, explains: [], explainedBy: nil, evidence: [refusal],
      against: against, fix: [FixAdvice(text: "Look at the user's record.")], dangers: [],
      verify: "A log-in follows.", sources: ["KB0726937"],
      settledBy: ["the user's record on the instance, with --instance"])
  }

  /// What every text field can bring: escapes, markup, ends of every format, other scripts.
  static let attack =
    "\u{1B}[2J\u{1B}]0;owned\u{07}<script>alert(1)</script> ]]> --> </pre></style> \"'&amp; "
    + "| `` ```` # *b* [x](javascript:1) \u{202E}gnp.exe\u{2066} \r\n\t\u{0}\u{9B}31m\u{FFFE}"

  /// Wide, combining and right-to-left characters and words without a blank.
  static let foreign =
    "サーバーに接続できませんでした。ユーザー名またはパスワードが正しくありません。もう一度お試しください "
    + "שגיאה בהתחברות לשרת خطأ في تسجيل الدخول e\u{301}\u{302}\u{303} 👩‍👩‍👧‍👦🇦🇹 "
    + String(repeating: "C:\\Program Files\\ServiceNow\\agent\\", count: 4)
    + String(repeating: "x", count: 200)

  static var hostile: Diagnosis {
    var server = ServerIdentity()
    server.name = "mid " + attack
    server.agentFolder = foreign
    var diagnosis = Diagnosis(server: server)
    diagnosis.verdict = .cause
    diagnosis.summary = attack + foreign
    let place = Observation(
      source: .bundle, place: .line(file: foreign + attack, line: 7), time: time(1, 1),
      text: attack + foreign)
    let record = Observation(
      source: .instance, place: .record(table: attack, field: foreign), text: foreign)
    diagnosis.causes = [
      CauseFinding(
        id: attack, title: attack + foreign, explanation: foreign + "\n\n" + attack,
        state: .confirmed, rank: 1, likelihood: 1, explains: [attack, foreign], explainedBy: nil,
        evidence: [place, record], against: [place],
        fix: [FixAdvice(text: attack, checkFirst: foreign)],
        dangers: [attack], verify: attack, sources: [attack, foreign], settledBy: [attack]),
      CauseFinding(
        id: "loop.one", title: foreign, explanation: attack, state: .suspected, rank: 2,
        likelihood: .nan, explains: [], explainedBy: "loop.one", evidence: [record], against: [],
        fix: [], dangers: [], verify: "", sources: [], settledBy: [foreign]),
    ]
    diagnosis.dangers = [
      DangerFinding(
        id: attack, text: attack, reason: foreign, isCertain: false, checkFirst: attack,
        because: [place])
    ]
    diagnosis.stages = [
      StageFinding(
        sequence: attack, title: foreign, attempt: 1, attempts: 0, startedAt: time(1, 1),
        reached: attack, reachedTitle: attack, state: .running, meaning: attack, evidence: [place])
    ]
    diagnosis.questions = [
      QuestionFinding(
        path: attack, id: attack, ask: foreign, findOut: [attack],
        answer: Answer(choice: attack, by: .person, because: [place], overruled: attack))
    ]
    let finding = SignatureFinding(
      id: attack, count: 1_000_000, note: foreign, first: place, last: place)
    diagnosis.noise = [finding]
    diagnosis.history = [finding]
    diagnosis.expected = [diagnosis.causes[1]]
    diagnosis.unrecognised = [
      ErrorTemplate(template: attack + foreign, level: .error, count: 3, first: place, last: record)
    ]
    diagnosis.unread = [Unread(path: attack, reason: foreign)]
    diagnosis.next = NextQuestion(question: attack, path: attack, ask: attack, why: foreign)
    var attempt = Attempt(sequence: attack, number: 1, startedAt: time(1, 1), begin: place)
    attempt.add(StageMark(stage: attack, state: .failed, signature: attack, observation: place))
    diagnosis.attempts = [attempt]
    diagnosis.hours = [HourlyCount(hour: time(1, 0), errors: 1, warnings: 1)]
    diagnosis.samples = [
      Sample(
        time: time(1, 0), memoryMax: .infinity, memoryAllocated: .nan, memoryUsed: 1, queued: 1,
        processing: 1)
    ]
    return diagnosis
  }
}

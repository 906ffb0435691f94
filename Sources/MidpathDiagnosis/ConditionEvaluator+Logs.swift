import MidpathModel

extension ConditionEvaluator {
  /// Whether signatures were seen; "no" only when their log was there to read.
  func judge(_ test: SignatureTest) -> Judgement {
    let source = test.scope == .any ? evidence.seen : evidence.current
    let found = test.signatures.compactMap { source[$0] }.filter { fits($0, test) }
    if !found.isEmpty {
      let total = found.reduce(0) { $0 + $1.count }
      if total >= test.atLeast { return Judgement(.yes, because: found.map(\.first)) }
    }
    let open = test.signatures.compactMap { whyUnseenIsUnknown($0, scope: test.scope) }
    if open.isEmpty { return Judgement(.no) }
    return Judgement(.unknown, settledBy: open.withoutRepeats)
  }

  /// Why the absence of a signature proves nothing, or nil when it does.
  private func whyUnseenIsUnknown(_ id: String, scope: SignatureTest.Scope) -> String? {
    guard let signature = knowledge.signature(id), let kind = signature.kinds.first else {
      return nil
    }
    if kind == .config {
      return evidence.parameters == nil ? EvidenceKind.config.title : nil
    }
    guard let coverage = evidence.logs[kind], coverage.lines > 0 else { return kind.title }
    guard kind == .agent, signature.role == .milestone else { return nil }
    let isStart = knowledge.sequence(signature.sequence)?.worksFrom != nil
    let last = evidence.lastAttempt(signature.sequence)
    let isCut = last.map { $0.begin == nil } ?? isStart
    return isCut ? "the part of the agent log that holds the last attempt" : nil
  }

  private func fits(_ occurrences: Occurrences, _ test: SignatureTest) -> Bool {
    if let within = test.within, let newest = newestTime, let time = occurrences.last.time,
      newest.seconds(since: time) > within
    {
      return false
    }
    if let capture = test.alternates, occurrences.returns[capture, default: 0] == 0 { return false }
    guard let near = test.near else { return true }
    guard let other = evidence.seen[near] else { return false }
    return isNear(occurrences, other, seconds: test.nearSeconds)
  }

  private func isNear(_ one: Occurrences, _ two: Occurrences, seconds: Double) -> Bool {
    for left in [one.first, one.last] {
      for right in [two.first, two.last] {
        guard let leftTime = left.time, let rightTime = right.time else { continue }
        if abs(leftTime.seconds(since: rightTime)) <= seconds { return true }
      }
    }
    return false
  }

  /// The newest time in any log.
  var newestTime: HostTime? { evidence.logs.values.compactMap(\.lastTime).max() }

  /// What became of a stage in the last attempt.
  func judge(_ test: StageTest) -> Judgement {
    guard let sequence = knowledge.sequence(test.sequence),
      let position = sequence.position(of: test.stage),
      let attempt = evidence.lastAttempt(test.sequence)
    else { return .unknown("the log of the last attempt (\(test.sequence))") }
    let own = attempt.lastMark(of: test.stage)
    let later = attempt.marks.filter { isBeyond($0, position, in: sequence) }
    let proof = own.map { [$0.observation] } ?? []
    switch test.outcome {
    case .failed:
      guard own?.state == .failed else { return absence(of: attempt) }
      let first = attempt.marks.first { $0.stage == test.stage && $0.state == .failed }
      return Judgement(.yes, because: first.map { [$0.observation] } ?? proof)
    case .passed:
      if own?.state == .passed { return Judgement(.yes, because: proof) }
      if own?.state == .failed { return Judgement(.no, because: proof) }
      if let beyond = later.first { return Judgement(.yes, because: [beyond.observation]) }
      return absence(of: attempt)
    case .reached:
      if own != nil { return Judgement(.yes, because: proof) }
      if let beyond = later.first { return Judgement(.yes, because: [beyond.observation]) }
      return absence(of: attempt)
    }
  }

  /// Whether a mark shows that the attempt got past a position: a later success, or a later
  /// failure that says so itself.
  private func isBeyond(_ mark: StageMark, _ position: Int, in sequence: StageSequence) -> Bool {
    guard (sequence.position(of: mark.stage) ?? 0) > position else { return false }
    return mark.state == .passed || knowledge.signature(mark.signature)?.role == .fault
  }

  /// A stage without a mark: "no" when the log holds the attempt from its beginning.
  private func absence(of attempt: Attempt) -> Judgement {
    attempt.begin == nil
      ? .unknown("the part of the log in which the last attempt began") : Judgement(.no)
  }

  /// How often a sequence was tried.
  func judge(_ test: AttemptTest) -> Judgement {
    guard !evidence.logs.isEmpty else { return .unknown(EvidenceKind.agent.title) }
    guard let within = test.within else {
      let count = evidence.attemptCounts[test.sequence, default: 0]
      let proof = evidence.attempts.filter { $0.sequence == test.sequence }.compactMap(\.begin)
      return Judgement(count >= test.atLeast ? .yes : .no, because: proof.suffix(3))
    }
    guard let newest = newestTime else { return .unknown("times in the logs") }
    let recent = evidence.attempts.filter { attempt in
      guard attempt.sequence == test.sequence, let start = attempt.startedAt else { return false }
      return newest.seconds(since: start) <= within
    }
    return Judgement(
      recent.count >= test.atLeast ? .yes : .no, because: recent.compactMap(\.begin).suffix(3))
  }
}

extension EvidenceKind {
  /// What a person calls it.
  package var title: String {
    switch self {
    case .agent: "the agent log (logs/agent0.log.0)"
    case .wrapper: "the wrapper log (logs/wrapper.log)"
    case .upgrade: "the log of the upgrade process (glide-dist-upgrade.log, dist-upgrade.log)"
    case .console: "the output of start.bat, mid.sh or the service commands on the host"
    case .issue: "the MID Server issues on the instance (ecc_agent_issue)"
    case .instance: "the instance's own logs and forms"
    case .eccQueue: "the ECC queue records of this MID Server"
    case .config: "config.xml"
    }
  }
}

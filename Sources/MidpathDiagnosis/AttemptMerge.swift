import MidpathModel

/// One story out of the several logs that one attempt writes.
///
/// A start is written by the wrapper and by the agent log, an upgrade by the agent log and by the
/// log of the upgrade process. The agent log carries the story where there is one; what the others
/// say is laid into its last attempt, or follows it as an attempt of its own.
struct AttemptMerge {
  let attempts: [Attempt]
  let count: Int
  /// Logs whose last attempt lies before the one that decides: what they say is history.
  let superseded: Set<EvidenceKind>

  init(sequence: StageSequence, segments: [(kind: EvidenceKind, segment: LogSegment)]) {
    let told = segments.filter { !$0.segment.attempts.isEmpty }
    guard let main = told.first(where: { $0.kind == .agent }) ?? told.first,
      let last = main.segment.attempts.last
    else {
      (attempts, count, superseded) = ([], 0, [])
      return
    }
    let others = told.filter { $0.kind != main.kind }
    let later = others.first {
      AttemptMerge.isLaterFailure($0.segment, than: main.segment, in: sequence)
    }
    if let failed = later?.segment.attempts.last {
      count = main.segment.attemptCount + 1
      attempts = main.segment.attempts + [failed.numbered(count)]
      superseded = [main.kind]
      return
    }
    var merged = last.numbered(last.number, marks: [])
    let before = others.filter { $0.kind == .wrapper }.map {
      AttemptMerge.marks(of: $0.segment, for: last)
    }
    let after = others.filter { $0.kind != .wrapper }.map {
      AttemptMerge.marks(of: $0.segment, for: last)
    }
    AttemptMerge.ordered(before + [last.marks] + after).forEach { merged.add($0) }
    attempts = main.segment.attempts.dropLast() + [merged]
    count = main.segment.attemptCount
    superseded = []
  }

  /// Whether a log shows a failed attempt that began after all that the main log says.
  ///
  /// A failure in a stage behind the one the main log reached continues that attempt instead.
  private static func isLaterFailure(
    _ other: LogSegment, than main: LogSegment, in sequence: StageSequence
  ) -> Bool {
    guard let attempt = other.attempts.last, let failure = attempt.failure,
      let began = attempt.startedAt, let end = main.lastTime, began > end,
      let reached = main.attempts.last?.reached
    else { return false }
    return (sequence.position(of: failure.stage) ?? 0)
      <= (sequence.position(of: reached.stage) ?? 0)
  }

  /// How long before the agent log's first line the wrapper may have begun the same start.
  private static let wrapperLeadSeconds = 600.0

  /// The marks of another log's last attempt that belong to `attempt`.
  ///
  /// What lies before the attempt's own beginning belongs to an earlier one and is left out.
  private static func marks(of other: LogSegment, for attempt: Attempt) -> [StageMark] {
    guard let last = other.attempts.last else { return [] }
    guard let began = attempt.startedAt else { return last.marks }
    return last.marks.filter { mark in
      guard let time = mark.observation.time else { return true }
      let lead = mark.state == .failed ? 0 : wrapperLeadSeconds
      return time.seconds(since: began) >= -lead
    }
  }

  /// All marks in the order of their times; one without a time stays behind the one before it.
  private static func ordered(_ logs: [[StageMark]]) -> [StageMark] {
    var timed: [(time: Int64, mark: StageMark)] = []
    var latest = Int64.min
    for marks in logs {
      var time = latest
      for mark in marks {
        time = mark.observation.time?.milliseconds ?? time
        timed.append((time, mark))
        latest = max(latest, time)
      }
    }
    return timed.enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element.mark)
  }
}

extension Attempt {
  /// The same attempt under another number, with its own marks or with others.
  fileprivate func numbered(_ number: Int, marks others: [StageMark]? = nil) -> Attempt {
    var copy = Attempt(sequence: sequence, number: number, startedAt: startedAt, begin: begin)
    (others ?? marks).forEach { copy.add($0) }
    return copy
  }
}

import MidpathModel

/// What one kind of log says since the last attempt of one sequence began.
struct LogSegment {
  /// The attempts that are kept, the running one last.
  private(set) var attempts: [Attempt] = []
  /// How many there were.
  private(set) var attemptCount = 0
  /// The events since the last attempt began.
  private(set) var current: [String: Occurrences] = [:]
  /// The time of the last event.
  private(set) var lastTime: HostTime?
  private var begunBy: Set<String> = []
  /// Whether the last attempt ended in good order: what marks a stage next belongs to a new one.
  private var isEnded = false

  /// The most attempts that are kept; earlier ones are only counted.
  static let attemptLimit = 50
  /// Lines that begin an attempt belong to the same start when they lie this close together.
  static let sameStartSeconds = 60.0

  /// Adds an event, opening a new attempt where it begins one.
  mutating func add(
    _ event: LogEvent, position: Int, sequence: StageSequence,
    marks: [StageEffect]
  ) {
    if sequence.begins.contains(event.signature), opensAttempt(event) {
      open(
        Attempt(
          sequence: sequence.id, number: attemptCount + 1, startedAt: event.time,
          begin: event.observation))
      begunBy = []
    }
    if isEnded, !marks.isEmpty, !sequence.ends.contains(event.signature) {
      open(
        Attempt(
          sequence: sequence.id, number: attemptCount + 1, startedAt: event.time, begin: nil))
      begunBy = []
    }
    if sequence.begins.contains(event.signature) { begunBy.insert(event.signature) }
    if current[event.signature]?.add(event, position: position) == nil {
      current[event.signature] = Occurrences(event, position: position)
    }
    lastTime = event.time ?? lastTime
    if sequence.ends.contains(event.signature), !attempts.isEmpty { isEnded = true }
    guard !marks.isEmpty else { return }
    if attempts.isEmpty {
      attempts = [Attempt(sequence: sequence.id, number: 1, startedAt: nil, begin: nil)]
      attemptCount = 1
    }
    for mark in marks {
      attempts[attempts.count - 1].add(
        StageMark(
          stage: mark.stage, state: mark.state, signature: event.signature,
          observation: event.observation, position: mark.position,
          isConsequence: mark.isConsequence))
    }
  }

  private mutating func open(_ attempt: Attempt) {
    attemptCount += 1
    isEnded = false
    attempts.append(attempt)
    if attempts.count > LogSegment.attemptLimit { attempts.removeFirst() }
    current = [:]
  }

  private func opensAttempt(_ event: LogEvent) -> Bool {
    guard let last = attempts.last, last.begin != nil else { return true }
    if begunBy.contains(event.signature) { return true }
    guard let began = last.startedAt, let now = event.time else { return false }
    return abs(now.seconds(since: began)) > LogSegment.sameStartSeconds
  }
}

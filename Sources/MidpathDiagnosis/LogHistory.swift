package import MidpathModel

/// Turns the events of logs, in the order they were written, into attempts and into what still
/// counts.
///
/// It holds a bounded amount whatever the size of the logs: per signature its first and last line,
/// per sequence the last attempts.
package struct LogHistory: Sendable {
  private let knowledge: KnowledgeBase
  private let since: HostTime?
  private let stageMarks: [String: [(stage: String, state: StageMark.State)]]
  private var seen: [String: Occurrences] = [:]
  private var segments: [Key: LogSegment] = [:]
  private var positions: [EvidenceKind: Int] = [:]

  private struct Key: Hashable {
    let sequence: String
    let kind: EvidenceKind
  }

  /// Starts with no events; those before `since` are left out.
  package init(_ knowledge: KnowledgeBase, since: HostTime? = nil) {
    self.knowledge = knowledge
    self.since = since
    var marks: [String: [(stage: String, state: StageMark.State)]] = [:]
    for sequence in knowledge.sequences {
      for stage in sequence.stages {
        for id in stage.passed {
          marks["\(sequence.id) \(id)", default: []].append((stage.id, .passed))
        }
        for id in stage.failed {
          marks["\(sequence.id) \(id)", default: []].append((stage.id, .failed))
        }
      }
    }
    stageMarks = marks
  }

  /// Adds the next event of its kind of log.
  package mutating func add(_ event: LogEvent) {
    if let since, let time = event.time, time < since { return }
    let position = positions[event.kind, default: 0]
    positions[event.kind] = position + 1
    if seen[event.signature]?.add(event, position: position) == nil {
      seen[event.signature] = Occurrences(event, position: position)
    }
    let home = knowledge.signature(event.signature)?.sequence
    for sequence in knowledge.sequences {
      let marks = stageMarks["\(sequence.id) \(event.signature)"] ?? []
      guard sequence.id == home || !marks.isEmpty || sequence.begins.contains(event.signature)
      else { continue }
      segments[Key(sequence: sequence.id, kind: event.kind), default: LogSegment()]
        .add(event, position: position, sequence: sequence, marks: marks)
    }
  }

  /// Writes what was found into `evidence`: seen, current, attempts and their counts.
  package func fill(_ evidence: inout Evidence) {
    evidence.seen = seen
    for sequence in knowledge.sequences {
      let kinds = segments.filter { $0.key.sequence == sequence.id }
        .map { (kind: $0.key.kind, segment: $0.value) }
        .sorted { $0.kind.rawValue < $1.kind.rawValue }
      let merged = AttemptMerge(sequence: sequence, segments: kinds)
      evidence.attempts += merged.attempts
      evidence.attemptCounts[sequence.id] = merged.count
      for (kind, segment) in kinds where !merged.superseded.contains(kind) {
        for (id, occurrences) in segment.current
        where knowledge.signature(id)?.sequence == sequence.id {
          evidence.current[id] = evidence.current[id] ?? occurrences
        }
      }
    }
    let currency = Currency(knowledge: knowledge, logs: evidence.logs)
    evidence.current = currency.stillCounting(evidence.current, among: evidence.seen)
  }
}

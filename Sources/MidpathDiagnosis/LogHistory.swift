package import MidpathModel

/// Turns the events of logs, in the order they were written, into attempts and into what still
/// counts.
///
/// It holds a bounded amount whatever the size of the logs: per signature its first and last line,
/// per sequence the last attempts.
package struct LogHistory: Sendable {
  private let knowledge: KnowledgeBase
  private let since: HostTime?
  private let homes: [String: [Home]]
  private var seen: [String: Occurrences] = [:]
  private var segments: [Key: LogSegment] = [:]
  private var positions: [EvidenceKind: Int] = [:]

  /// The kinds that tell in order what happened; issues and records only say that it did.
  private static let storyKinds: Set<EvidenceKind> = [.agent, .wrapper, .upgrade, .console]

  private struct Key: Hashable {
    let sequence: Int
    let kind: EvidenceKind
  }

  /// A sequence that an event of a signature belongs to, and the stages it marks there.
  private struct Home {
    let sequence: Int
    let marks: [StageEffect]
  }

  /// Starts with no events; those before `since` are left out.
  package init(_ knowledge: KnowledgeBase, since: HostTime? = nil) {
    self.knowledge = knowledge
    self.since = since
    var homes: [String: [Home]] = [:]
    for (index, sequence) in knowledge.sequences.enumerated() {
      for signature in knowledge.signatures {
        let marks = StageEffect.effects(of: signature, in: sequence)
        let belongs = signature.sequence == sequence.id || sequence.begins.contains(signature.id)
        guard belongs || !marks.isEmpty else { continue }
        homes[signature.id, default: []].append(Home(sequence: index, marks: marks))
      }
    }
    self.homes = homes
  }

  /// Adds the next event of its kind of log.
  package mutating func add(_ event: LogEvent) {
    if let since, let time = event.time, time < since { return }
    let position = positions[event.kind, default: 0]
    positions[event.kind] = position + 1
    if seen[event.signature]?.add(event, position: position) == nil {
      seen[event.signature] = Occurrences(event, position: position)
    }
    let tellsStages = LogHistory.storyKinds.contains(event.kind)
    for home in homes[event.signature] ?? [] {
      segments[Key(sequence: home.sequence, kind: event.kind), default: LogSegment()].add(
        event, position: position, sequence: knowledge.sequences[home.sequence],
        marks: tellsStages ? home.marks : [])
    }
  }

  /// Writes what was found into `evidence`: seen, current, attempts and their counts.
  package func fill(_ evidence: inout Evidence) {
    evidence.seen = seen
    evidence.current = seen.filter { homes[$0.key] == nil }
    for (index, sequence) in knowledge.sequences.enumerated() {
      let kinds = segments.filter { $0.key.sequence == index }
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

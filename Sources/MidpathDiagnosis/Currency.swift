import MidpathModel

/// Which of the lines of the last attempt still count: not cleared by a later one, not faded.
struct Currency {
  private let knowledge: KnowledgeBase
  private let logs: [EvidenceKind: LogCoverage]
  private let clearers: [String: Set<String>]

  init(knowledge: KnowledgeBase, logs: [EvidenceKind: LogCoverage]) {
    self.knowledge = knowledge
    self.logs = logs
    var clearers: [String: Set<String>] = [:]
    for signature in knowledge.signatures where !signature.clearedBy.isEmpty {
      clearers[signature.id, default: []].formUnion(signature.clearedBy)
    }
    for sequence in knowledge.sequences {
      var later: Set<String> = []
      for stage in sequence.stages.reversed() {
        later.formUnion(stage.passed)
        for id in stage.failed { clearers[id, default: []].formUnion(later) }
      }
    }
    self.clearers = clearers
  }

  /// Leaves out what is over.
  func stillCounting(
    _ current: [String: Occurrences], among seen: [String: Occurrences]
  ) -> [String: Occurrences] {
    current.filter { id, occurrences in
      !isCleared(id, occurrences, seen: seen) && !isFaded(id, occurrences)
    }
  }

  private func isCleared(
    _ id: String, _ occurrences: Occurrences, seen: [String: Occurrences]
  ) -> Bool {
    guard let kind = knowledge.signature(id)?.kinds.first else { return false }
    return clearers[id, default: []].contains { clearer in
      guard let later = seen[clearer], let other = knowledge.signature(clearer) else {
        return false
      }
      if let one = occurrences.last.time, let two = later.last.time, one != two { return two > one }
      return other.kinds.first == kind && later.lastPosition > occurrences.lastPosition
    }
  }

  private func isFaded(_ id: String, _ occurrences: Occurrences) -> Bool {
    guard let limit = knowledge.signature(id)?.fadesAfter, let time = occurrences.last.time,
      let end = logs.values.compactMap(\.lastTime).max()
    else { return false }
    return end.seconds(since: time) > limit
  }
}

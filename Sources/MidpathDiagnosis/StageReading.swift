import MidpathModel

/// How far the last attempt of each sequence got, in words.
struct StageReading {
  let knowledge: KnowledgeBase
  let evidence: Evidence

  /// Minutes after the hand-over of an upgrade within which silence is normal.
  ///
  /// Ten seconds to two minutes of Down are usual (KB0722838), up to ten minutes were seen.
  static let quietUpgradeMinutes = 15.0

  /// One finding per sequence that has an attempt with a story.
  var findings: [StageFinding] {
    knowledge.sequences.compactMap { sequence in
      evidence.lastAttempt(sequence.id).flatMap { finding($0, of: sequence) }
    }
  }

  private func finding(_ attempt: Attempt, of sequence: StageSequence) -> StageFinding? {
    guard let mark = attempt.reached,
      let stage = sequence.stages.first(where: { $0.id == mark.stage })
    else { return nil }
    let isFailed = attempt.failure != nil
    return StageFinding(
      sequence: sequence.id, title: sequence.title, attempt: attempt.number,
      attempts: max(evidence.attemptCounts[sequence.id] ?? 1, attempt.number),
      startedAt: attempt.startedAt, reached: stage.id, reachedTitle: stage.title,
      state: isFailed ? .failed : state(of: sequence, reached: stage.id),
      meaning: isFailed ? stage.meaning : "", evidence: [mark.observation])
  }

  private func state(of sequence: StageSequence, reached: String) -> StageFinding.State {
    let position = sequence.position(of: reached) ?? 0
    if let works = sequence.worksFrom.flatMap(sequence.position) {
      return position >= works ? .passed : .open
    }
    if position == sequence.stages.count - 1 { return .passed }
    if case .number(let minutes)? = evidence.facts[.upgradeAge]?.value,
      minutes < StageReading.quietUpgradeMinutes
    {
      return .running
    }
    return .open
  }

  /// Whether evidence shows a working server: the last start got far enough and nothing failed.
  var showsWorkingServer: Bool {
    knowledge.sequences.contains { sequence in
      guard let works = sequence.worksFrom.flatMap(sequence.position),
        let attempt = evidence.lastAttempt(sequence.id), attempt.failure == nil
      else { return false }
      return attempt.marks.contains { mark in
        mark.state == .passed && (sequence.position(of: mark.stage) ?? -1) >= works
      }
    }
  }
}

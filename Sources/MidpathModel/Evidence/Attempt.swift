/// One run through a known sequence (a start, an upgrade), with the stages it went through.
package struct Attempt: Sendable, Hashable {
  /// The id of the ``StageSequence``.
  package let sequence: String
  /// 1-based, over all attempts of this sequence that were found.
  package let number: Int
  package let startedAt: HostTime?
  /// The line that began it; nil where the log begins in its middle.
  package let begin: Observation?
  /// What happened, in order; a stage can stand here more than once.
  package private(set) var marks: [StageMark] = []

  /// The most marks that are kept of one attempt; an endless retry keeps its first and last ones.
  package static let markLimit = 200

  /// Starts an attempt.
  package init(sequence: String, number: Int, startedAt: HostTime?, begin: Observation?) {
    self.sequence = sequence
    self.number = number
    self.startedAt = startedAt
    self.begin = begin
  }

  /// Adds what happened next.
  ///
  /// Past the limit only the newest mark is kept up to date.
  package mutating func add(_ mark: StageMark) {
    if marks.count >= Attempt.markLimit { marks.removeLast() }
    marks.append(mark)
  }

  /// The last mark of a stage: a later success clears an earlier failure.
  package func lastMark(of stage: String) -> StageMark? {
    marks.last { $0.stage == stage }
  }

  /// The earliest stage that failed and was not overcome, by the line that said so first.
  ///
  /// A failure is overcome when the stage succeeded later, or when a later line shows that the
  /// attempt got to a stage behind it.
  package var failure: StageMark? {
    var failed: StageMark?
    for (index, mark) in marks.enumerated() {
      guard mark.state == .failed, mark.position < failed?.position ?? .max,
        lastMark(of: mark.stage)?.state == .failed, !isOvercome(mark, after: index)
      else { continue }
      failed = mark
    }
    return failed
  }

  private func isOvercome(_ failure: StageMark, after index: Int) -> Bool {
    let last = marks.lastIndex { $0.stage == failure.stage } ?? index
    return marks[last...].contains { later in
      later.position > failure.position && !(later.state == .failed && later.isConsequence)
    }
  }

  /// The stage that the attempt got to: where it failed, or the last one it passed.
  package var reached: StageMark? {
    failure ?? marks.last { $0.state == .passed }
  }
}

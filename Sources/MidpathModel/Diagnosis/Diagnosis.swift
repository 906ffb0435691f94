/// What follows from evidence and answers: everything that a report shows.
package struct Diagnosis: Sendable {
  /// The result in one word.
  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Nothing was found and the evidence shows a working server.
    case healthy
    /// A cause was confirmed.
    case cause
    /// Causes are suspected, none is confirmed.
    case suspected
    /// The evidence does not say.
    case unknown
  }

  package var server: ServerIdentity
  package var verdict: Verdict
  /// One sentence for the reader, in plain words.
  package var summary: String
  /// Root causes first; folded ones keep their entry with ``CauseFinding/explainedBy``.
  package var causes: [CauseFinding]
  package var dangers: [DangerFinding]
  /// The last attempt of each sequence.
  package var stages: [StageFinding]
  /// What comes back again and again, one sentence each, with its period.
  package var patterns: [String]
  /// Questions that were answered, and those that are open and matter.
  package var questions: [QuestionFinding]
  package var noise: [SignatureFinding]
  /// Signatures of faults that belong to the time before the last good start.
  package var history: [SignatureFinding]
  /// Expected behaviour that was recognised.
  package var expected: [CauseFinding]
  package var unrecognised: [ErrorTemplate]
  package var unread: [Unread]
  /// The question to ask next, and why that one.
  package var next: NextQuestion?
  package var samples: [Sample]
  package var hours: [HourlyCount]
  package var attempts: [Attempt]
  /// What was read, by kind of log.
  package var logs: [EvidenceKind: LogCoverage]
  package var collectedAt: HostTime?

  /// Makes an empty diagnosis of a server.
  package init(server: ServerIdentity) {
    self.server = server
    verdict = .unknown
    summary = ""
    causes = []
    dangers = []
    stages = []
    patterns = []
    questions = []
    noise = []
    history = []
    expected = []
    unrecognised = []
    unread = []
    samples = []
    hours = []
    attempts = []
    logs = [:]
  }

  /// The confirmed cause that explains the others, or the likeliest suspect.
  package var root: CauseFinding? { causes.first { $0.explainedBy == nil } }
}

import MidpathModel
import MidpathStore

/// All that people said about a case, as it counts now.
struct AnswerHistory: Sendable {
  /// Every entry, in the order they were given.
  let entries: [AnswerEntry]
  private let latest: [String: AnswerEntry]

  /// Takes the entries of a case in their order.
  init(_ entries: [AnswerEntry]) {
    self.entries = entries
    latest = Dictionary(entries.map { ($0.question, $0) }) { _, later in later }
  }

  /// The entry that counts for a question; nil where nobody answered or the answer was taken back.
  func current(_ question: String) -> AnswerEntry? {
    latest[question].flatMap { $0.isWithdrawal ? nil : $0 }
  }

  /// What the diagnosis is told.
  ///
  /// Who agrees with evidence adds nothing to it: such an answer must not outlive that evidence.
  var given: [PersonAnswer] {
    latest.values.filter { !$0.isWithdrawal && !$0.isAgreement }
      .map { PersonAnswer(question: $0.question, choice: $0.choice) }
      .sorted { $0.question < $1.question }
  }
}

extension AnswerEntry {
  /// Whether it says what evidence said.
  var isAgreement: Bool { choice != nil && choice == evidenceChoice }
}

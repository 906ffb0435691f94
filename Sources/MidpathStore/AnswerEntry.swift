package import Foundation

/// What a person said to a question, or that it was taken back; entries are never changed.
package struct AnswerEntry: Sendable, Hashable {
  package let question: String
  /// The id of an answer; nil for "I don't know".
  package let choice: String?
  /// What evidence said at that moment; nil where it said nothing.
  package let evidenceChoice: String?
  /// Whether the entry takes an earlier answer back, so that evidence counts again.
  package let isWithdrawal: Bool
  package let author: String
  package let at: Date

  /// Makes an entry.
  package init(
    question: String, choice: String?, evidenceChoice: String?, isWithdrawal: Bool, author: String,
    at: Date
  ) {
    self.question = question
    self.choice = choice
    self.evidenceChoice = evidenceChoice
    self.isWithdrawal = isWithdrawal
    self.author = author
    self.at = at
  }
}

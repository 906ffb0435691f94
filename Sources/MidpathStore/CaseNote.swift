package import Foundation

/// A note that a person wrote to a case.
package struct CaseNote: Sendable, Hashable {
  package let id: Int64
  package let text: String
  package let author: String
  package let at: Date

  /// Makes a note.
  package init(id: Int64, text: String, author: String, at: Date) {
    self.id = id
    self.text = text
    self.author = author
    self.at = at
  }
}

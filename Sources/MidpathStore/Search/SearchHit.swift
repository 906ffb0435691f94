/// A page of knowledge that a search found.
package struct SearchHit: Sendable, Hashable {
  /// The length of a snippet in words; SQLite allows 64.
  package static let snippetWordLimit = 24

  /// A piece of a snippet.
  package struct Part: Sendable, Hashable {
    package let text: String
    /// Whether it is a word that was searched for, to be marked on a page.
    package let isMatch: Bool

    /// Makes a piece.
    package init(text: String, isMatch: Bool) {
      self.text = text
      self.isMatch = isMatch
    }
  }

  /// As in ``SearchEntry/kind``.
  package let kind: String
  package let id: String
  package let title: String
  /// The part of the text that matches best; its beginning where only the title matches.
  package let snippet: [Part]
  /// Whether it has all words that were searched for, and not only some.
  package let hasAllWords: Bool
  /// BM25 as SQLite gives it: the smaller, the better; it compares hits of one search only.
  package let rank: Double

  /// Makes a hit.
  package init(
    kind: String, id: String, title: String, snippet: [Part], hasAllWords: Bool, rank: Double
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.snippet = snippet
    self.hasAllWords = hasAllWords
    self.rank = rank
  }
}

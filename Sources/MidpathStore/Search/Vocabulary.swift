import GRDB

/// All words of an index, to complete the last word of a search.
///
/// FTS5 compares stems, and a stem can be shorter than what was typed so far: "authenticat" begins
/// "authentication" but not its stem "authent". So beginnings are looked up among whole words.
struct Vocabulary: Sendable {
  /// Sorted, each once.
  private let words: [String]

  /// Collects the words of pages.
  init(_ entries: [SearchEntry], in db: Database) throws {
    var words: Set<String> = []
    for entry in entries {
      for text in [entry.id, entry.title, entry.text] { words.formUnion(try db.words(of: text)) }
    }
    self.words = words.sorted()
  }

  /// The longer words that a word is the beginning of, in alphabetical order.
  func words(beginningWith beginning: String) -> ArraySlice<String> {
    words.drop { $0 <= beginning }.prefix { $0.hasPrefix(beginning) }
  }
}

extension Database {
  /// Splits a text as the index does, but leaves the words whole: without stemming them.
  func words(of text: String) throws -> [String] {
    try makeTokenizer(.unicode61(diacritics: .remove)).tokenize(query: text).map(\.token)
  }
}

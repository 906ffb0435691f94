import GRDB

/// What a person searches for, as expressions of FTS5.
///
/// https://www.sqlite.org/fts5.html#full_text_query_syntax
package struct SearchQuery: Sendable {
  /// The bytes of a text that are read.
  package static let lengthLimit = 65_536
  /// The different words of a text that are searched for.
  package static let wordLimit = 32
  /// The completions of the last word that are searched for along with it.
  package static let completionLimit = 200

  /// Each word or a completion of the last one, in quotes.
  private let terms: [String]

  /// Makes a query from words as SQLite splits them; nil where there is none.
  init?(_ words: [String], completing vocabulary: Vocabulary) {
    guard let last = words.last else { return nil }
    let completions = vocabulary.words(beginningWith: last).prefix(Self.completionLimit)
    let ending = ([last] + completions).map(Self.quoted).joined(separator: " OR ")
    terms = words.dropLast().map(Self.quoted) + ["(\(ending))"]
  }

  /// Matches what has all words.
  var allWords: String { terms.joined(separator: " AND ") }

  /// Matches what has some of the words, but not all.
  var someWords: String { "(\(terms.joined(separator: " OR "))) NOT (\(allWords))" }

  /// The first different words of a text, in their order, without case and accents.
  static func words(of text: String, in db: Database) throws -> [String] {
    let beginning = String(decoding: text.utf8.prefix(lengthLimit), as: UTF8.self)
    var seen: Set<String> = []
    let words = try db.words(of: beginning).filter { seen.insert($0).inserted }
    return Array(words.prefix(wordLimit))
  }

  /// Words have letters and digits only, so that no quote needs to be escaped.
  private static func quoted(_ word: String) -> String { "\"\(word)\"" }
}

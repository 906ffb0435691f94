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

  /// Each word in quotes.
  private let words: [String]
  /// The last word or a completion of it.
  private let ending: String

  /// Makes a query from words as SQLite splits them; nil where there is none.
  init?(_ words: [String], completing vocabulary: Vocabulary) {
    guard let last = words.last else { return nil }
    let completions = vocabulary.words(beginningWith: last).prefix(Self.completionLimit)
    self.words = words.map(Self.quoted)
    ending = "(\(([last] + completions).map(Self.quoted).joined(separator: " OR ")))"
  }

  /// Matches what has all words as they are: who searches for "down" hardly means "download".
  var wholeWords: String { words.joined(separator: " AND ") }

  /// Matches what has all words, but only a completion of the last one.
  var completedWords: String { "(\(allWords)) NOT (\(wholeWords))" }

  /// Matches what has some of the words, but not all.
  var someWords: String {
    "(\((words.dropLast() + [ending]).joined(separator: " OR "))) NOT (\(allWords))"
  }

  private var allWords: String { (words.dropLast() + [ending]).joined(separator: " AND ") }

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

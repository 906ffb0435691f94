/// Reads the marks that SQLite puts around the matches of a snippet.
///
/// The marks are control characters (STX and ETX), which YAML keeps out of knowledge.
enum Snippet {
  static let start: Character = "\u{2}"
  static let end: Character = "\u{3}"

  /// Splits a marked text into what matches and what does not.
  static func parts(of marked: String) -> [SearchHit.Part] {
    // The two marks alternate, so every second piece is a match.
    marked.split(omittingEmptySubsequences: false) { $0 == start || $0 == end }
      .enumerated()
      .map { SearchHit.Part(text: String($1), isMatch: $0 % 2 == 1) }
      .filter { !$0.text.isEmpty }
  }
}

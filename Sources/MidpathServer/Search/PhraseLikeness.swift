import MidpathModel

/// Finds signatures of which a text has most words in their order, but not the exact phrase:
/// because it was cut, broken into lines, or copied by hand.
struct PhraseLikeness: Sendable {
  /// The words of a text that are looked at.
  static let wordLimit = 5_000
  /// The most signatures that are found.
  static let resultLimit = 5
  /// The shortest run of words that counts.
  static let leastRun = 2
  /// The fewest words of a phrase that must be found.
  static let leastWords = 3
  /// The least part of a phrase's words that must be found.
  static let leastShare = 0.5

  private let words: [Substring]
  private let places: [Substring: [Int]]

  init(text: String) {
    words = Array(PhraseLikeness.words(of: text).prefix(PhraseLikeness.wordLimit))
    places = Dictionary(grouping: words.indices) { [words] in words[$0] }
  }

  /// The signatures that are alike, those of which the most words are found first.
  func like(_ signatures: [Signature]) -> [Signature] {
    let found = signatures.compactMap { signature -> (signature: Signature, words: Int)? in
      let words = signature.phrases.map(commonWords).max() ?? 0
      return words > 0 ? (signature, words) : nil
    }
    // Sorting keeps no order of equal elements, so that their places decide.
    return found.enumerated()
      .sorted { ($0.element.words, -$0.offset) > ($1.element.words, -$1.offset) }
      .prefix(PhraseLikeness.resultLimit).map(\.element.signature)
  }

  /// How many words of a phrase the text has in runs; 0 where they are too few.
  ///
  /// What stands for a placeholder of the phrase may be anything in the text.
  private func commonWords(_ phrase: Phrase) -> Int {
    let parts = phrase.parts.map { part -> [Substring] in
      if case .literal(let text) = part { PhraseLikeness.words(of: text) } else { [] }
    }
    let total = parts.map(\.count).reduce(0, +)
    let found = parts.map(longestRun).filter { $0 >= PhraseLikeness.leastRun }.reduce(0, +)
    let isEnough =
      found >= PhraseLikeness.leastWords
      && Double(found) >= Double(total) * PhraseLikeness.leastShare
    return isEnough ? found : 0
  }

  private func longestRun(_ wanted: [Substring]) -> Int {
    var longest = 0
    for start in wanted.indices {
      for place in places[wanted[start]] ?? [] {
        let run = zip(wanted[start...], words[place...]).prefix { $0 == $1 }.count
        longest = max(longest, run)
      }
    }
    return longest
  }

  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

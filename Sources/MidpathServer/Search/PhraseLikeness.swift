import MidpathModel

/// Finds signatures of which a text has most words in their order, but not the exact phrase:
/// because it was cut, broken into lines, or copied by hand.
struct PhraseLikeness: Sendable {
  /// The words of a text that are looked at.
  static let wordLimit = 5_000
  /// The most signatures that are found.
  static let resultLimit = 5
  /// The shortest run of words that counts.
  static let leastRun = 3
  /// The least part of a phrase's words that the run must be.
  static let leastShare = 0.5

  private let words: [Substring]
  private let places: [Substring: [Int]]

  init(text: String) {
    words = Array(PhraseLikeness.words(of: text).prefix(PhraseLikeness.wordLimit))
    places = Dictionary(grouping: words.indices) { [words] in words[$0] }
  }

  /// The signatures that are alike, those with the longest common run of words first.
  func like(_ signatures: [Signature]) -> [Signature] {
    let found = signatures.compactMap { signature -> (signature: Signature, run: Int)? in
      let run = signature.phrases.map(commonRun).max() ?? 0
      return run > 0 ? (signature, run) : nil
    }
    // Sorting keeps no order of equal elements, so that their places decide.
    return found.enumerated()
      .sorted { ($0.element.run, -$0.offset) > ($1.element.run, -$1.offset) }
      .prefix(PhraseLikeness.resultLimit).map(\.element.signature)
  }

  /// The longest run of words that a phrase has in common with the text; 0 where it is too short.
  private func commonRun(_ phrase: Phrase) -> Int {
    let parts = phrase.parts.map { part -> [Substring] in
      if case .literal(let text) = part { PhraseLikeness.words(of: text) } else { [] }
    }
    let total = parts.map(\.count).reduce(0, +)
    let run = parts.map(longestRun).max() ?? 0
    let isEnough =
      run >= PhraseLikeness.leastRun && Double(run) >= Double(total) * PhraseLikeness.leastShare
    return isEnough ? run : 0
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

/// Finds the word that was probably meant.
package enum Spelling {
  /// The most edits between what was written and what was meant.
  package static let maximumDistance = 2

  /// The known word closest to `word`, or nil when none is close.
  ///
  /// Close is a Damerau-Levenshtein distance of at most ``maximumDistance`` (1 for words of up to
  /// four letters), or a word that begins with at least three letters of the other.
  package static func closest(to word: String, among known: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().utf8)
    let limit = letters.count <= 4 ? 1 : maximumDistance
    var best: (word: String, distance: Int)?
    var prefixed: String?
    for candidate in known {
      let other = Array(candidate.lowercased().utf8)
      if abs(other.count - letters.count) <= limit {
        let found = distance(letters, other)
        if found <= limit, best.map({ found < $0.distance }) ?? true { best = (candidate, found) }
      }
      if prefixed == nil, min(letters.count, other.count) >= 3,
        other.starts(with: letters) || letters.starts(with: other)
      {
        prefixed = candidate
      }
    }
    return best?.word ?? prefixed
  }

  /// Edits between two words: insertions, deletions, changes and swaps of neighbours.
  package static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let change = last[column] + (letter == other ? 0 : 1)
        var least = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}

/// Breaks text into lines of a given width.
package enum LineWrap {
  /// A word longer than a line is rather broken behind one of these.
  private static let breakable: Set<Character> = ["/", "\\", ",", ";", "&", "?", "=", "."]
  /// However deep something is indented, a line holds that much.
  private static let smallestWidth = 8

  /// The text in lines, the first one `first` columns wide at most, the others `rest`.
  ///
  /// Breaks stand between words; blanks within a line stay as they are, so that a quoted log line
  /// is still what the log says. Nothing is left out.
  package static func lines(_ text: String, first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    var blanks = 0
    func limit() -> Int { max(lines.isEmpty ? first : rest, smallestWidth) }
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty {
        blanks += 1
        continue
      }
      let size = word.displayWidth
      if !line.isEmpty, width + blanks + size > limit() {
        lines.append(line)
        line = ""
      }
      if line.isEmpty {
        var pieces = broken(word, first: limit(), rest: max(rest, smallestWidth))
        line = pieces.removeLast()
        lines += pieces
        width = line.displayWidth
      } else {
        line += String(repeating: " ", count: blanks) + word
        width += blanks + size
      }
      blanks = 1
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A word in pieces that fit; never empty.
  private static func broken(_ word: Substring, first: Int, rest: Int) -> [String] {
    guard word.displayWidth > first else { return [String(word)] }
    var pieces: [String] = []
    var piece: [String] = []
    var width = 0
    for unit in units(word) {
      let size = unit.displayWidth
      if width + size > (pieces.isEmpty ? first : rest), !piece.isEmpty {
        let cut = piece.lastIndex { $0.last.map(breakable.contains) ?? false } ?? 0
        let end = cut > piece.count / 2 ? cut + 1 : piece.count
        pieces.append(piece[..<end].joined())
        piece = Array(piece[end...])
        width = piece.reduce(0) { $0 + $1.displayWidth }
      }
      piece.append(unit)
      width += size
    }
    pieces.append(piece.joined())
    return pieces
  }

  /// The characters of a word; a cluster that is wider than any character is taken apart.
  private static func units(_ word: Substring) -> [String] {
    word.flatMap { character -> [String] in
      let text = String(character)
      return text.displayWidth <= 2 ? [text] : text.unicodeScalars.map(String.init)
    }
  }
}

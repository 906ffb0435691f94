/// A text in lines that fit a width, for drawings that nothing measures.
struct DrawnText: Sendable, Hashable {
  /// Pixels from one line to the next.
  static let lineHeight = 16.0
  /// Pixels of the letters.
  static let fontSize = 13.0
  /// Fonts differ: what a line is taken to be wider than in Arial.
  private static let allowance = 1.08

  /// Stands where a word may be put in later; it takes no room.
  ///
  /// It is a character for private use.
  static let slot: Unicode.Scalar = "\u{E000}"

  private(set) var lines: [String]
  /// Pixels of the longest line, rather too many than too few.
  let width: Double

  /// Breaks a text at blanks; a long word makes all lines up to half as long again, and one that
  /// is longer still is broken.
  init(_ text: String, width: Double) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let longest = words.map { DrawnText.width(of: String($0)) }.max() ?? 0
    let limit = min(max(width, longest), width * 1.5)
    var lines: [String] = []
    for word in words {
      if let last = lines.last, DrawnText.width(of: "\(last) \(word)") <= limit {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines += DrawnText.pieces(of: word, width: limit)
      }
    }
    self.lines = lines
    self.width = lines.map(DrawnText.width).max() ?? 0
  }

  /// The text with words put into its slots, one after the other; it keeps its lines.
  func filling(_ words: [String]) -> DrawnText {
    var rest = words[...]
    var filled = self
    filled.lines = lines.map { line in
      line.unicodeScalars.reduce(into: "") { text, scalar in
        if scalar == DrawnText.slot {
          text += rest.popFirst() ?? ""
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return filled
  }

  /// Pixels of all lines.
  var height: Double { Double(lines.count) * DrawnText.lineHeight }

  /// The lines around a middle, from a top side downwards.
  func markup(at middle: Double, top: Double) -> Markup {
    let spans = lines.enumerated().map { index, line -> Markup in
      let baseline = top + Double(index) * DrawnText.lineHeight + DrawnText.fontSize - 1
      return "<tspan x=\"\(middle)\" y=\"\(baseline)\">\(line)</tspan>"
    }
    return "<text>\(Markup(spans, separator: " "))</text>"
  }

  private static func pieces(of word: Substring, width limit: Double) -> [String] {
    var pieces = [""]
    for character in word {
      let longer = (pieces.last ?? "") + String(character)
      if longer.count > 1, width(of: longer) > limit {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1] = longer
      }
    }
    return pieces
  }

  /// Pixels of a line.
  static func width(of line: String) -> Double {
    let units = line.unicodeScalars.reduce(0) { $0 + advance($1) }
    return Double(units) * fontSize * allowance / 1_000
  }

  /// Thousandths of the letter height, as in Arial.
  private static func advance(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case slot: 0
    case "i", "j", "l", "'": 222
    case " ", "f", "t", "I", "!", ",", ".", "/", ":", ";", "[", "]", "\\", "|": 278
    case "r", "(", ")", "-", "`", "{", "}", "\"", "*": 350
    case "c", "k", "s", "v", "x", "y", "z", "J": 500
    case "a", "b", "d", "e", "g", "h", "n", "o", "p", "q", "u", "L", "0"..."9": 556
    case "F", "T", "Z", "_", "?", "#", "$", "+", "<", "=", ">", "~": 611
    case "w", "A", "B", "E", "K", "P", "S", "V", "X", "Y", "C", "D", "H", "N", "R", "U", "&": 722
    case "G", "O", "Q", "M", "m": 833
    case "W", "%", "@", "→", "✓", "—", "…": 1_000
    default: scalar.displayWidth * (scalar.value < 0x1100 ? 667 : 500)
    }
  }
}

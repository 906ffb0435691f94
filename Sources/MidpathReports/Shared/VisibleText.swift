extension Unicode.Scalar {
  /// Whether it could steer a terminal, reorder a line or hide in it.
  ///
  /// Controls, line and paragraph separators, marks that change the writing direction, invisible
  /// fillers, tags and noncharacters. Letters that are written from right to left are not meant.
  package var isUnsafeToShow: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F: true
    case 0x2028...0x202E, 0x2060...0x206F, 0xFDD0...0xFDEF, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}

extension StringProtocol {
  /// The text as one line in which nothing is hidden: unsafe characters as `\u{1B}`, `\n`, `\r`.
  ///
  /// Evidence makes its texts safe already. Names, paths and reasons come from elsewhere, and a
  /// report must hold on its own.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isUnsafeToShow) else { return String(self) }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\t": result += " "
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case _ where scalar.isUnsafeToShow:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The paragraphs of a prose text: blank lines part them, other line breaks count as blanks.
  package var paragraphs: [String] {
    var paragraphs: [String] = []
    var words: [String] = []
    for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let found = line.split(whereSeparator: \.isWhitespace).map(\.visible)
      if found.isEmpty, !words.isEmpty {
        paragraphs.append(words.joined(separator: " "))
        words = []
      }
      words += found
    }
    if !words.isEmpty { paragraphs.append(words.joined(separator: " ")) }
    return paragraphs
  }

  /// The prose text as one line.
  var prose: String { paragraphs.joined(separator: " ") }
}

/// What a coloured line stresses; the words say the same.
enum TextTone: String, Sendable {
  case plain = ""
  case strong = "1"
  case good = "1;32"
  case bad = "1;31"
  case doubtful = "1;33"
  case faint = "2"

  /// A line as a terminal shows it in this tone.
  func painted(_ line: String, in style: TextStyle) -> String {
    guard style.isColoured, self != .plain, !line.isEmpty else { return line }
    return "\u{1B}[\(rawValue)m\(line)\u{1B}[0m"
  }
}

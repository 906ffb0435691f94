import MidpathReports

extension Markup {
  /// Text of several lines as it stands, for an element that keeps line breaks.
  static func verbatim(_ text: String) -> Markup {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return Markup(lines.map { "\($0)" as Markup }, separator: "\n")
  }

  /// Text of several lines, which a person wrote, with its line breaks.
  static func lines(_ text: String) -> Markup {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return Markup(lines.map { "\($0)" as Markup }, separator: "<br>\n")
  }
}

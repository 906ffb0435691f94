import MidpathReports

extension Markup {
  /// Text of several lines, which a person wrote, with its line breaks.
  static func lines(_ text: String) -> Markup {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return Markup(lines.map { "\($0)" as Markup }, separator: "<br>\n")
  }
}

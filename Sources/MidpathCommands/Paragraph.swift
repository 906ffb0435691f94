import MidpathReports

/// Text in lines of at most 80 columns.
enum Paragraph {
  /// The lines of a text, the first behind `first`, the others behind `rest`.
  static func lines(_ text: String, first: String = "", rest: String = "") -> [String] {
    let wrapped = LineWrap.lines(
      text, first: TextStyle.columns - first.count, rest: TextStyle.columns - rest.count)
    return wrapped.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element }
  }
}

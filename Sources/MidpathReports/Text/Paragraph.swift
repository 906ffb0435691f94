/// Text in lines of at most ``TextStyle/columns``.
package enum Paragraph {
  /// The lines of a text, the first behind `first`, the others behind `rest`.
  package static func lines(_ text: String, first: String = "", rest: String = "") -> [String] {
    let wrapped = LineWrap.lines(
      text, first: TextStyle.columns - first.count, rest: TextStyle.columns - rest.count)
    return wrapped.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element }
  }
}

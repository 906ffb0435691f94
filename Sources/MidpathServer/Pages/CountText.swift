import MidpathReports

/// A number of things in words.
enum CountText {
  /// `1 error`, `2 errors`.
  static func markup(_ count: Int, _ thing: StaticString) -> Markup {
    "\(count) \(Markup(stringLiteral: thing))\(count == 1 ? "" : "s")"
  }
}

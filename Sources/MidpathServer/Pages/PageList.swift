import MidpathReports

/// Lists in pages.
enum PageList {
  /// A list with bullets; nothing where there are no items.
  static func bullets(_ items: [Markup]) -> Markup {
    guard !items.isEmpty else { return "" }
    return "<ul>\n\(items.map { "<li>\($0)</li>\n" as Markup })</ul>\n"
  }
}

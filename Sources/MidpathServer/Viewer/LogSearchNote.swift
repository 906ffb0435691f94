import MidpathReports

/// A search that found nothing, and where it can go on.
struct LogSearchNote: Sendable, Hashable {
  let text: String
  /// The line behind which it began; 0 for the whole file.
  let after: Int
  /// Where it was stopped because it took too long; nil where it came to the end of the file.
  let stoppedBefore: Int?

  /// What a person is told.
  func markup(at address: LogAddress) -> Markup {
    let looked: Markup = after > 0 ? "behind line \(after)" : "in this file"
    guard let stoppedBefore else {
      let again: Markup =
        after > 0
        ? " <a href=\"\(address.search(text, after: 0))\">Look from the first line on</a>" : ""
      return "<p class=\"note\" role=\"status\">“\(text)” does not occur \(looked).\(again)</p>\n"
    }
    let onward = address.search(text, after: stoppedBefore - 1)
    return """
      <p class="note" role="status">“\(text)” does not occur before line \(stoppedBefore); \
      the search was stopped there, for it took long. <a href="\(onward)">Look further</a></p>

      """
  }
}

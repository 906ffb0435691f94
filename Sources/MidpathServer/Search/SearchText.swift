/// What a person typed or pasted to search for.
enum SearchText {
  /// The longest text that goes into an address, in UTF-16 code units as browsers count them; more
  /// is sent as a form.
  ///
  /// Encoded they are up to 7,200 bytes. The server takes 8,192 in the first line of a request.
  static let addressLimit = 800
  /// The longest text that is searched for, in bytes of UTF-8: 1 MB.
  static let byteLimit = 1_048_576

  /// The text as a log would have it: what web pages and word processors did to it undone.
  ///
  /// Fancy quotes, dashes and blanks become plain, invisible signs go; lines stay lines.
  static func plain(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2032}": result += "'"
      case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2033}": result += "\""
      case "\u{2010}"..."\u{2015}", "\u{2212}": result += "-"
      case "\u{2026}": result += "..."
      case "\u{2028}", "\u{2029}": result += "\n"
      case "\u{00AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": continue
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case _ where scalar.properties.isWhitespace && scalar != "\r": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

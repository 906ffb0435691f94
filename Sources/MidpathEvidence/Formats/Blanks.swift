extension StringProtocol {
  /// The text without blanks, tabs, line breaks, NULs and byte order marks at both ends.
  package func trimmingBlanks() -> String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, a blank or a byte order mark.
  fileprivate var isBlank: Bool { value <= 0x20 || value == 0xFEFF }
}

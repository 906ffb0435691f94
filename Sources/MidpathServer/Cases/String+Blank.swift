extension StringProtocol {
  /// Whether nothing can be seen of it: it is empty, or has blanks only.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

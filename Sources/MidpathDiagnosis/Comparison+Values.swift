import MidpathModel

extension Comparison {
  /// Whether a text fits; a number in it counts as one.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .isOneOf(let values): values.contains { $0.caseInsensitiveEquals(text) }
    case .matches(let globs): globs.contains { Glob($0).matches(text) }
    case .atLeast, .atMost: Double(text.trimmed).map(accepts) ?? false
    }
  }

  /// Whether a number fits.
  func accepts(_ number: Double) -> Bool {
    switch self {
    case .isOneOf(let values): values.contains { Double($0) == number }
    case .matches: false
    case .atLeast(let least): number >= least
    case .atMost(let most): number <= most
    }
  }
}

extension String {
  /// Whether two texts are the same but for case.
  func caseInsensitiveEquals(_ other: String) -> Bool {
    lowercased() == other.lowercased()
  }

  /// Whether there is nothing but white space in it.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The text without white space around it.
  var trimmed: String {
    let inside = drop(while: \.isWhitespace)
    guard let last = inside.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(inside[...last])
  }

  /// Whether it is text that the shipped config.xml asks to replace (`YOUR_..._HERE`).
  var isTemplateText: Bool {
    let upper = uppercased()
    return upper.hasPrefix("YOUR_") || upper.hasPrefix("HTTPS://YOUR_")
  }
}

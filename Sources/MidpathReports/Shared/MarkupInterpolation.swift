/// Puts values into a ``Markup`` literal, escaped.
package struct MarkupInterpolation: StringInterpolationProtocol {
  package private(set) var source: String

  package init(literalCapacity: Int, interpolationCount: Int) {
    source = ""
    source.reserveCapacity(literalCapacity + interpolationCount * 16)
  }

  package mutating func appendLiteral(_ literal: StaticString) {
    source += literal.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  }

  /// Escapes a value for text and for attributes in double quotes.
  package mutating func appendInterpolation(_ text: some StringProtocol) {
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "&": source += "&amp;"
      case "<": source += "&lt;"
      case ">": source += "&gt;"
      case "\"": source += "&quot;"
      case "'": source += "&#39;"
      default: source.unicodeScalars.append(scalar)
      }
    }
  }

  package mutating func appendInterpolation(_ number: Int) {
    source += String(number)
  }

  /// A coordinate.
  package mutating func appendInterpolation(_ number: Double) {
    source += NumberText.decimal(number, places: 1)
  }

  package mutating func appendInterpolation(_ markup: Markup) {
    source += markup.source
  }

  package mutating func appendInterpolation(_ pieces: [Markup]) {
    for piece in pieces { source += piece.source }
  }
}

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
    if text.utf8.allSatisfy(MarkupInterpolation.isPlain) {
      source += text
      return
    }
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

  /// Whether a byte is visible ASCII that needs no escaping.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: (0x20..<0x7F).contains(byte)
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

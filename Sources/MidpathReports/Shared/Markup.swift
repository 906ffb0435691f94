/// A piece of HTML or XML.
///
/// Only what stands literally in this target's source is taken as markup. Every value that is put
/// in is made visible and escaped on the way, so hostile text cannot become markup anywhere.
package struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The finished source text.
  package let source: String

  /// Takes a literal as it stands.
  package init(stringLiteral value: StaticString) {
    source = value.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  }

  /// Takes a literal with escaped values in it.
  package init(stringInterpolation: MarkupInterpolation) {
    source = stringInterpolation.source
  }

  /// Joins pieces.
  package init(_ pieces: [Markup], separator: Markup = "") {
    source = pieces.map(\.source).joined(separator: separator.source)
  }

  /// Puts a piece behind another one.
  package static func + (left: Markup, right: Markup) -> Markup { Markup([left, right]) }
}

/// One thing to look for in a line; its id is its place in the list handed to the database.
///
/// A pattern is bytes, not characters: a non-ASCII character in it stands for its UTF-8 bytes, and
/// `caseless` folds ASCII letters only. No match ever reaches across a line's end: `^` and `$` are
/// bound to the line (with or without a carriage return at its end), and neither `.`, `\s` nor a
/// negated class takes a newline.
package struct ScanExpression: Sendable, Hashable {
  /// How often a sink hears about the lines an expression matches.
  package enum Delivery: Sendable, Hashable {
    /// Every matching line is delivered.
    case each
    /// Per window only the first and the last matching line are, with how many they stand for.
    case tally
  }

  /// The regular expression (the PCRE subset Vectorscan takes), or the plain text itself.
  package let pattern: String
  /// Whether ASCII letters match in either case.
  package let caseless: Bool
  /// Whether `pattern` is plain text in which no character is special.
  package let isLiteral: Bool
  /// How often the sink hears about the lines it matches.
  package let delivery: Delivery

  /// Describes one expression; whether it is a valid one shows when a database is compiled.
  package init(
    _ pattern: String, caseless: Bool = false, isLiteral: Bool = false, delivery: Delivery = .each
  ) {
    self.pattern = pattern
    self.caseless = caseless
    self.isLiteral = isLiteral
    self.delivery = delivery
  }
}

/// An expression the matcher does not take, named by its place in the list.
package struct PatternError: Error, Hashable, CustomStringConvertible {
  /// The expression's index in the list handed in; nil when the complaint is about all of them.
  package let index: Int?
  /// The offending pattern as it was written; nil when the complaint is about all of them.
  package let pattern: String?
  /// The matcher's own words.
  package let message: String

  /// One sentence with all three.
  package var description: String {
    guard let index, let pattern else { return "the expressions cannot be compiled: \(message)" }
    return "expression \(index) '\(pattern)' cannot be compiled: \(message)"
  }
}

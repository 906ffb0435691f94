/// Where an answer leads.
package enum Destination: Sendable, Hashable {
  /// Another question of the same path.
  case question(String)
  /// The causes found; the first one is the likeliest.
  case causes([String])
  /// Another path, from its beginning.
  case path(String)
  /// No cause on this path: the sentence says what to do now.
  case end(String)
}

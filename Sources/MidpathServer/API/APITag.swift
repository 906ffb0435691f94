/// What the answers of an operation depend on.
enum APITag: Sendable {
  /// Something that has no version.
  case none
  /// The knowledge.
  case ofKnowledge
  /// The case that the address names, and the knowledge.
  case ofCase
}

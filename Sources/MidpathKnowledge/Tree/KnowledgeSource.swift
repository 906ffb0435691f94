/// A knowledge file as it was read: where it lies, and its text.
package struct KnowledgeSource: Sendable, Hashable {
  /// The path as complaints show it.
  package let path: String
  package let text: String

  /// Makes a source.
  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

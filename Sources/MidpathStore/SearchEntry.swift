/// A page of knowledge as the search knows it.
package struct SearchEntry: Sendable, Hashable {
  /// `symptom`, `cause`, `signature`, `path`, `question`, `stage` or `danger`.
  package let kind: String
  package let id: String
  package let title: String
  /// Everything else that should be found by its words.
  package let text: String

  /// Makes an entry.
  package init(kind: String, id: String, title: String, text: String) {
    self.kind = kind
    self.id = id
    self.title = title
    self.text = text
  }
}

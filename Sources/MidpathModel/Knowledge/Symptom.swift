/// What a person sees.
package struct Symptom: Sendable {
  package let id: String
  package let title: String
  package let mark: SourceMark

  /// Makes a symptom.
  package init(id: String, title: String, mark: SourceMark) {
    self.id = id
    self.title = title
    self.mark = mark
  }
}

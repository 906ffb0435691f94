package import MidpathModel

/// A text of a knowledge file with the place where it is written.
package struct MarkedText: Sendable, Hashable {
  package let text: String
  package let mark: SourceMark

  /// Makes a marked text.
  package init(_ text: String, mark: SourceMark) {
    self.text = text
    self.mark = mark
  }
}

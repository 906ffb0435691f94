package import MidpathModel

/// A line of a file as it may be shown: secrets masked, control characters visible, its end cut.
package struct ViewedLine: Sendable, Hashable {
  /// 1-based, as observations name it.
  package let number: Int
  package let text: String
  /// The level that the line's header says; nil where it has none.
  package let level: Severity?
  /// How long the line is in the file's text, in bytes, without its end.
  package let byteCount: Int
  /// Whether the line goes on behind what is shown.
  package let isCut: Bool

  /// Makes a line; `text` must be safe to show.
  package init(number: Int, text: String, level: Severity?, byteCount: Int, isCut: Bool) {
    self.number = number
    self.text = text
    self.level = level
    self.byteCount = byteCount
    self.isCut = isCut
  }
}

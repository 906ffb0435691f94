/// How a text report looks.
package struct TextStyle: Sendable, Hashable {
  /// Whether bold and colours are used; no meaning hangs on them.
  package var isColoured: Bool
  /// Whether it is for a screen reader: no drawing characters, no columns, words for marks.
  package var isAccessible: Bool

  /// Neither colours nor anything special.
  package static let plain = TextStyle()

  /// The widest line of a text report, in columns.
  package static let columns = 80

  /// Makes a style.
  package init(isColoured: Bool = false, isAccessible: Bool = false) {
    self.isColoured = isColoured
    self.isAccessible = isAccessible
  }
}

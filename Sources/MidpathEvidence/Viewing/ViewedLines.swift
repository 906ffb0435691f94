/// Lines of a file that follow one another.
package struct ViewedLines: Sendable, Hashable {
  package let lines: [ViewedLine]
  /// Lines of the whole file; nil where nobody counted them.
  package let lineCount: Int?
  /// Whether more lines follow.
  package let hasMore: Bool

  /// Makes a part of a file.
  package init(lines: [ViewedLine], lineCount: Int?, hasMore: Bool) {
    self.lines = lines
    self.lineCount = lineCount
    self.hasMore = hasMore
  }
}

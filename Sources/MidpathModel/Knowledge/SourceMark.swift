/// Where in the knowledge files something is written: for complaints and for authors.
package struct SourceMark: Sendable, Hashable {
  package let file: String
  /// 1-based.
  package let line: Int
  /// 1-based.
  package let column: Int

  /// Makes a mark.
  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceMark: CustomStringConvertible {
  package var description: String { "\(file):\(line):\(column)" }
}

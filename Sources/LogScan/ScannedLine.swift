/// One line at least one expression matches.
package struct ScannedLine: Sendable, Hashable {
  /// The 1-based number of the line in its source.
  package let number: Int
  /// Where the line lies in its window's bytes, without newline and carriage return.
  package let range: Range<Int>
  /// The ids of the expressions, sorted, each once.
  package let expressions: [Int]
  /// For each of `expressions`, how many matching lines this one stands for.
  ///
  /// 1 but for the last line of a tally, which stands for all of its window but the first.
  package let counts: [Int]
  /// Whether this is a piece of a line too long to be held; its pieces share the number.
  ///
  /// Every expression is delivered with the first piece it matches in only.
  package let isCutLine: Bool
}

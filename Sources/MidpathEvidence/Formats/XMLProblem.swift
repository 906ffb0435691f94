/// Why a file is no well-formed XML, without a word of what the file holds.
struct XMLProblem: Hashable {
  let message: String
  /// 1-based.
  let line: Int
  /// 1-based; nil where only the line is known.
  let column: Int?

  /// Makes a problem.
  init(_ message: String, line: Int, column: Int? = nil) {
    self.message = message
    self.line = line
    self.column = column
  }

  /// `line 12, column 30: the message`.
  var text: String {
    let place = column.map { "line \(line), column \($0)" } ?? "line \(line)"
    return "\(place): \(message)"
  }
}

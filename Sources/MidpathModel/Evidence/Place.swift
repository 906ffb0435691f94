/// Where in a source an observation stands.
package enum Place: Sendable, Hashable {
  /// A line of a text file: path as shown to a person, 1-based line.
  case line(file: String, line: Int)
  /// A file or folder as a whole.
  case file(String)
  /// A field of an instance record.
  case record(table: String, field: String)
  /// A person's answer to a question.
  case question(String)
}

extension Place: CustomStringConvertible {
  /// `logs/agent0.log.0:1213`, `sys_user.locked_out`, `conf/wrapper.conf`.
  package var description: String {
    switch self {
    case .line(let file, let line): "\(file):\(line)"
    case .file(let path): path
    case .record(let table, let field): "\(table).\(field)"
    case .question(let id): "answer to \(id)"
    }
  }
}

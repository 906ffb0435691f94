/// The addresses of one file of a check's evidence: every place and every search has its own.
struct LogAddress: Sendable, Hashable {
  let caseID: String
  let check: Int
  /// The path as proofs name it.
  let file: String

  /// What forms are sent to.
  var path: String { "\(CaseAddress(id: caseID).overview)/checks/\(check)/log" }

  /// The file from its first line on.
  var first: String { CaseAddress(id: caseID).log(file, check: check) }

  /// The last lines of the file.
  var last: String { first + "&line=\(LogRequest.lastLine)" }

  /// A page that begins with a line; `find` is the text that was looked for.
  func page(from line: Int, find: String? = nil) -> String {
    first + (line > 1 ? "&from=\(line)" : "") + LogAddress.finding(find)
  }

  /// The lines around a line, with it in sight; `find` is the text that was looked for.
  func line(_ line: Int, find: String? = nil) -> String {
    first + "&line=\(line)" + LogAddress.finding(find) + "#L\(line)"
  }

  /// The next line behind `line` that holds a text.
  func search(_ text: String, after line: Int) -> String {
    first + LogAddress.finding(text) + "&after=\(line)"
  }

  private static func finding(_ text: String?) -> String {
    text.map { "&find=\(PercentEncoding.segment($0))" } ?? ""
  }
}

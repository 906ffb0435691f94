import MidpathModel

/// The addresses of a case's pages.
struct CaseAddress: Sendable, Hashable {
  let id: String

  /// The first page of the case.
  var overview: String { "/cases/\(id)" }
  /// Leads to the question that waits, or to the last one that was answered.
  var walk: String { overview + "/walk" }
  var diagnosis: String { overview + "/diagnosis" }
  var graph: String { overview + "/graph" }
  var evidence: String { overview + "/evidence" }
  var history: String { overview + "/history" }

  /// The page of a question.
  func question(_ question: String) -> String {
    "\(overview)/questions/\(PercentEncoding.segment(question))"
  }

  /// The log around a line of a check's evidence, or nil for what is no line of a file.
  func line(_ place: Place, check: Int) -> String? {
    guard case .line(let file, let line) = place else { return nil }
    return log(file, check: check) + "&line=\(line)#L\(line)"
  }

  /// A file of a check's evidence from its beginning.
  func log(_ file: String, check: Int) -> String {
    "\(overview)/checks/\(check)/log?file=\(PercentEncoding.segment(file))"
  }

  /// What a form of the case is sent to.
  func action(_ name: String) -> String { "\(overview)/\(name)" }
}

import MidpathModel
import MidpathReports
import MidpathStore

/// A case as one file to hand on: the diagnosis, and for Markdown and JSON the answers and notes.
struct CaseExport: Sendable {
  let view: CaseView
  let notes: [CaseNote]

  /// The formats, by the name that addresses have, with the content type of each.
  static let formats: [(name: String, format: ReportFormat, type: String)] = [
    ("json", .json, "application/json"),
    ("markdown", .markdown, "text/markdown; charset=utf-8"),
    ("html", .html, "text/html; charset=utf-8"),
  ]

  /// The whole file in a format.
  func written(as format: ReportFormat) -> String {
    let context = ReportContext(view.knowledge.base, isVerbose: true)
    switch format {
    case .json: return json(context)
    case .markdown:
      return Report([view.diagnosis], context: context).written(as: .markdown) + markdownHistory
    default: return Report([view.diagnosis], context: context).written(as: format)
    }
  }

  private func json(_ context: ReportContext) -> String {
    CaseJSON.detail(
      view, notes: notes, diagnosis: JSONReport(context: context).node(of: view.diagnosis)
    ).written
  }

  private var markdownHistory: String {
    var lines: [String] = []
    if !view.history.entries.isEmpty {
      lines += ["", "## Answers", ""]
      lines += view.history.entries.map { entry in
        let ask = view.knowledge.base.question(entry.question)?.question.ask ?? entry.question
        let said = entry.isWithdrawal ? "took the answer back" : entry.choice ?? "don't know"
        let who = "\(entry.author), \(TimeText.iso(entry.at))"
        return "- \(MarkdownText.inline(ask)) **\(MarkdownText.inline(said))** "
          + "(\(MarkdownText.inline(who)))"
      }
    }
    if !notes.isEmpty {
      lines += ["", "## Notes", ""]
      lines += notes.map { note in
        "- \(MarkdownText.inline(note.author)), \(TimeText.iso(note.at)): "
          + MarkdownText.inline(note.text)
      }
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }
}

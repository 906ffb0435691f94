import MidpathModel
import MidpathReports
import MidpathStore

/// The diagnosis of a case, written by the same code as `--format html`, with links into the desk.
struct CaseReport: Sendable {
  let view: CaseView
  /// What stands before each step of a fix; nothing on pages that only show it.
  var step: @Sendable (String, String) -> Markup = { _, _ in "" }

  /// The writer of the diagnosis.
  var html: HTMLReport {
    let address = CaseAddress(id: view.deskCase.id)
    let base = view.knowledge.base
    var links = ReportLinks()
    if let check = view.lastCheck?.number {
      links.line = { $0.source == .instance ? nil : address.line($0.place, check: check) }
    }
    links.knowledge = { KnowledgeAddress.of($0, in: base) }
    links.question = { address.question($0) }
    links.step = step
    return HTMLReport(context: ReportContext(base, isVerbose: true), links: links)
  }
}

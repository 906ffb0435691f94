import Foundation
import MidpathReports
import MidpathStore

/// All cases, a page of them at a time.
struct CaseListPage: Sendable {
  /// Cases on a page.
  static let size = 50

  let session: DeskSession
  let cases: [DeskCase]

  var page: Markup {
    PageLayout(title: "Cases", session: session, section: .cases).page(
      """
      <h1>Cases</h1>
      \(cases.isEmpty ? "<p>There is no case yet. <a href=\"/\">Begin one.</a></p>" : list)
      """)
  }

  private var list: Markup {
    let older: Markup =
      cases.count < CaseListPage.size
      ? ""
      : cases.last.map { last in
        let moment = Int64((last.changedAt.timeIntervalSince1970 * 1_000).rounded())
        return "<p><a rel=\"next\" href=\"/cases?before=\("\(moment)")\">Older cases</a></p>\n"
      } ?? ""
    return "\(CaseTable(cases: cases).markup)\(older)"
  }
}

import MidpathModel
import MidpathReports
import MidpathStore

/// What stands on every page of a case: its title, its parts, and what must not be done.
struct CaseFrame: Sendable {
  /// A part of a case with a page of its own.
  enum Part: Sendable, CaseIterable {
    case overview, walk, diagnosis, graph, evidence, history

    var name: Markup {
      switch self {
      case .overview: "Overview"
      case .walk: "Questions"
      case .diagnosis: "Diagnosis"
      case .graph: "Graph"
      case .evidence: "Evidence"
      case .history: "History"
      }
    }

    func address(_ address: CaseAddress) -> String {
      switch self {
      case .overview: address.overview
      case .walk: address.walk
      case .diagnosis: address.diagnosis
      case .graph: address.graph
      case .evidence: address.evidence
      case .history: address.history
      }
    }
  }

  let view: CaseView
  let session: DeskSession
  let part: Part
  /// What the page is called; the case's title where it is nil.
  var heading: String?

  var address: CaseAddress { CaseAddress(id: view.deskCase.id) }

  /// The whole page around its content.
  ///
  /// A page that shows the diagnosis has the dangers in it already.
  func page(_ content: Markup, showsDangers: Bool = true) -> Markup {
    let title = view.deskCase.title
    var layout = PageLayout(
      title: heading.map { "\($0) · \(title)" } ?? title, session: session, section: .cases)
    if view.openCheck != nil { layout.reloadsAfter = 2 }
    let name: Markup =
      heading == nil
      ? "<h1><bdi>\(title)</bdi>\(state)</h1>"
      : "<p class=\"case-title\"><a href=\"\(address.overview)\"><bdi>\(title)</bdi></a>\(state)</p>"
    return layout.page(
      """
      \(name)
      \(parts)
      \(showsDangers ? dangers : "")\(content)
      """)
  }

  private var state: Markup {
    view.deskCase.closedAt == nil ? "" : " <span class=\"badge\">closed</span>"
  }

  private var parts: Markup {
    let items = Part.allCases.map { entry -> Markup in
      let current: Markup = entry == part ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(entry.address(address))\"\(current)>\(entry.name)</a></li>\n"
    }
    return "<nav class=\"parts\" aria-label=\"This case\"><ul>\n\(items)</ul></nav>"
  }

  private var dangers: Markup { report.warnings(view.diagnosis.dangers) }

  /// Writes parts of the diagnosis, with links into the desk.
  var report: HTMLReport { CaseReport(view: view).html }
}

import MidpathModel
import MidpathReports
import MidpathStore

/// The way of a case so far: each question with its answer and whose it is.
struct WalkTrail: Sendable {
  let view: CaseView
  /// The question that the page is about; nil on other pages.
  var current: String?

  /// The questions of the way in their order, the one that waits at the end.
  static func questions(of view: CaseView) -> [String] {
    var asked = (view.walk?.steps ?? []).map(\.question)
    if case .open(_, let question) = view.walk?.position { asked.append(question) }
    return asked
  }

  var markup: Markup {
    let items = WalkTrail.questions(of: view).map(item)
    guard !items.isEmpty else { return "" }
    return """
      <nav class="trail" aria-label="The way so far">
      <h2>The way so far</h2>
      <ol>
      \(items)\(end)</ol>
      </nav>

      """
  }

  private func item(_ id: String) -> Markup {
    let ask = view.knowledge.base.question(id)?.question.ask ?? id
    let mark: Markup = id == current ? " aria-current=\"step\"" : ""
    let address = CaseAddress(id: view.deskCase.id).question(id)
    return """
      <li\(mark)><a href="\(address)">\(ask)</a> \(said(id))</li>

      """
  }

  private func said(_ id: String) -> Markup {
    let entry = view.history.current(id)
    guard let choice = view.answers[id]?.choice else {
      return entry == nil
        ? "<span class=\"said open\">waits for an answer</span>"
        : "<span class=\"said\">not known</span>"
    }
    let question = view.knowledge.base.question(id)?.question
    let title = question?.answers.first { $0.id == choice }?.title ?? choice
    let source: Markup = entry?.choice == nil ? "the files" : "a person"
    return "<span class=\"said\"><strong>\(title)</strong> (\(source))</span>"
  }

  private var end: Markup {
    switch view.walk?.position {
    case .causes(let ids):
      let titles = ids.compactMap { view.knowledge.base.cause($0)?.title }
      let address = CaseAddress(id: view.deskCase.id).diagnosis
      return """
        <li class="reached"><a href="\(address)">\(titles.joined(separator: ", or "))</a></li>

        """
    case .end(let sentence): return "<li class=\"reached\">\(sentence)</li>\n"
    case .open, nil: return ""
    }
  }
}

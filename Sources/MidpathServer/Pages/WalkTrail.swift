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
      <li\(mark)><a href="\(address)">\(ask)</a> <span class="said">\(said(id))</span></li>

      """
  }

  private func said(_ id: String) -> Markup {
    let question = view.knowledge.base.question(id)?.question
    let answer = view.answers[id]
    if let entry = view.history.current(id), entry.choice == nil { return "not known" }
    guard let choice = answer?.choice else { return "waits for an answer" }
    let title = question?.answers.first { $0.id == choice }?.title ?? choice
    if view.history.current(id) != nil { return "\(title) (a person)" }
    return "\(title) (the files)"
  }

  private var end: Markup {
    switch view.walk?.position {
    case .causes(let ids):
      let titles = ids.compactMap { view.knowledge.base.cause($0)?.title }
      let address = CaseAddress(id: view.deskCase.id).diagnosis
      return "<li><a href=\"\(address)\">\(titles.joined(separator: ", or "))</a></li>\n"
    case .end(let sentence): return "<li>\(sentence)</li>\n"
    case .open, nil: return ""
    }
  }
}

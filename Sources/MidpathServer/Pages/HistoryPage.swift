import MidpathModel
import MidpathReports
import MidpathStore

/// Who answered what and when, and which checks there were.
struct HistoryPage: Sendable {
  let view: CaseView
  let session: DeskSession

  var page: Markup {
    let frame = CaseFrame(view: view, session: session, part: .history, heading: "History")
    return frame.page(
      """
      <h1>History</h1>
      \(checks)\(answers(frame.address))
      """)
  }

  private var checks: Markup {
    guard !view.checks.isEmpty else { return "" }
    let rows = view.checks.map { check -> Markup in
      """
      <tr><th scope="row">Check \(check.number)</th><td>\(TimeText.markup(check.begunAt))</td>\
      <td>\(check.state.rawValue)\(check.failure.map { ": \($0)" as Markup } ?? "")</td></tr>

      """
    }
    return """
      <section aria-labelledby="checks"><h2 id="checks">Checks</h2>
      <table><thead><tr><th scope="col">Check</th><th scope="col">Begun</th>\
      <th scope="col">State</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></section>

      """
  }

  private func answers(_ address: CaseAddress) -> Markup {
    let rows = view.history.entries.reversed().map { entry -> Markup in
      let question = view.knowledge.base.question(entry.question)?.question
      let title = { (id: String) in question?.answers.first { $0.id == id }?.title ?? id }
      let said: Markup =
        entry.isWithdrawal
        ? "took the answer back" : entry.choice.map { "\(title($0))" } ?? "I don't know"
      let files: Markup = entry.evidenceChoice.map { "\(title($0))" } ?? ""
      return """
        <tr><td>\(TimeText.markup(entry.at))</td><td><bdi>\(entry.author)</bdi></td>\
        <th scope="row"><a href="\(address.question(entry.question))">\
        \(question?.ask ?? entry.question)</a></th><td>\(said)</td><td>\(files)</td></tr>

        """
    }
    guard !rows.isEmpty else {
      return "<p>Nobody has answered a question yet.</p>\n"
    }
    return """
      <section aria-labelledby="answers"><h2 id="answers">Answers, the newest first</h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="answers">
      <table><thead><tr><th scope="col">When</th><th scope="col">Who</th>\
      <th scope="col">Question</th><th scope="col">Answer</th>\
      <th scope="col">The files said</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div></section>

      """
  }
}

import MidpathModel
import MidpathReports
import MidpathStore

/// The diagnosis of a case: dangers, cause with proof and fix, suspects, and what changed.
struct DiagnosisPage: Sendable {
  let view: CaseView
  let session: DeskSession
  /// What changed since the check before; nil where there was none.
  let change: DiagnosisChange?
  /// The steps of fixes that somebody ticked.
  let ticks: [FixTick]

  var page: Markup {
    let frame = CaseFrame(view: view, session: session, part: .diagnosis, heading: "Diagnosis")
    let report = CaseReport(view: view, step: step).html
    return frame.page(
      """
      \(change.map { DiagnosisChangeSection(change: $0, base: view.knowledge.base).markup } ?? "")\
      \(report.part(view.diagnosis))
      """, showsDangers: false)
  }

  /// A box to tick a step off, which is a form of its own and needs no script.
  private var step: @Sendable (String, String) -> Markup {
    let action = CaseAddress(id: view.deskCase.id).action("fix-steps")
    return { [session, ticks, base = view.knowledge.base] cause, text in
      guard
        let index = base.cause(cause)?.fix.firstIndex(where: {
          $0.text == text || $0.instead == text
        })
      else { return "" }
      let tick = ticks.last { $0.cause == cause && $0.step == index }
      let isDone = tick?.isDone == true
      let done: Markup =
        tick.map { tick in
          isDone
            ? " <span class=\"faint\">by \(tick.author), \(TimeText.markup(tick.at))</span>" : ""
        } ?? ""
      let sign: Markup = isDone ? "✓" : ""
      let pressed: Markup = isDone ? "true" : "false"
      return PageForm(session: session, action: action, className: "tick").markup(
        """
        <input type="hidden" name="cause" value="\(cause)">
        <input type="hidden" name="step" value="\(index)">
        <input type="hidden" name="done" value="\(isDone ? "no" : "yes")">
        <button id="\(cause)-\(index)" aria-label="Done: \(text)" aria-pressed="\(pressed)">\(sign)</button>\(done)
        """)
    }
  }
}

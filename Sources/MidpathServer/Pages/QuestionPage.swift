import MidpathModel
import MidpathReports
import MidpathStore

/// One question of a case: what the files say, what a person says, and how to find out.
struct QuestionPage: Sendable {
  let view: CaseView
  let session: DeskSession
  let question: Question
  /// The path that the question belongs to.
  let path: TroubleshootingPath

  var page: Markup {
    let frame = CaseFrame(view: view, session: session, part: .walk, heading: question.ask)
    return frame.page(
      """
      <div class="walk">
      <div class="question">
      <p class="faint">\(path.title)</p>
      <h1>\(question.ask)</h1>
      \(fromEvidence(frame.report))\(fromPerson(frame.address))\(form(frame.address))\(findOut)\
      \(turn(frame.address))\(more)</div>
      \(WalkTrail(view: view, current: question.id).markup)
      </div>

      """)
  }

  private func fromEvidence(_ report: HTMLReport) -> Markup {
    guard view.evidence != nil else { return "" }
    guard let answer = view.evidenceAnswers[question.id], let choice = answer.choice else {
      let needs = view.evidenceAnswers[question.id]?.settledBy ?? []
      guard !needs.isEmpty else { return "<p>The files do not answer this.</p>\n" }
      return """
        <section class="from-evidence">
        <h2>The files do not answer this</h2>
        <p>What would settle it:</p>
        \(PageList.bullets(needs.map { "\($0)" }))</section>

        """
    }
    return """
      <section class="from-evidence">
      <h2>The files say: \(title(choice))</h2>
      \(report.proofs(answer.because))</section>

      """
  }

  private func fromPerson(_ address: CaseAddress) -> Markup {
    guard let entry = view.history.current(question.id) else { return "" }
    let said: Markup = entry.choice.map { "\(title($0))" } ?? "I don't know"
    let overruled: Markup =
      entry.choice != nil && entry.evidenceChoice.map { $0 != entry.choice } == true
      ? " This overrules the files." : ""
    return """
      <section class="from-person">
      <h2>Answered: \(said)</h2>
      <p>By <bdi>\(entry.author)</bdi>, \(TimeText.markup(entry.at)).\(overruled)</p>
      \(PageForm(session: session, action: address.action("withdrawals")).markup("""
        <input type="hidden" name="question" value="\(question.id)">
        <button class="quiet">Take this answer back</button>
        """))</section>

      """
  }

  private func form(_ address: CaseAddress) -> Markup {
    guard view.deskCase.closedAt == nil else {
      return "<p>This case is closed. Open it again on its first page to answer.</p>\n"
    }
    let chosen = view.history.current(question.id)
    let preset = chosen.map(\.choice) ?? view.evidenceAnswers[question.id]?.choice
    var choices = question.answers.map { answer in
      choice(answer.id, "\(answer.title)", isChosen: preset == answer.id)
    }
    choices.append(
      choice("", "I don't know", isChosen: chosen != nil && chosen?.choice == nil))
    return PageForm(session: session, action: address.action("answers"), className: "answer")
      .markup(
        """
        <input type="hidden" name="question" value="\(question.id)">
        <fieldset>
        <legend>Your answer</legend>
        \(choices)</fieldset>
        <button>\(buttonLabel)</button>
        """)
  }

  private var buttonLabel: Markup {
    let says = view.evidenceAnswers[question.id]?.choice
    return says != nil && view.history.current(question.id) == nil
      ? "Save: accept or overrule the files" : "Save and go on"
  }

  private func choice(_ id: String, _ label: Markup, isChosen: Bool) -> Markup {
    let mark: Markup = isChosen ? " checked" : ""
    let element = id.isEmpty ? "answer-unknown" : "answer-\(id)"
    return """
      <div class="choice"><input type="radio" name="answer" id="\(element)" value="\(id)" required\
      \(mark)>
      <label for="\(element)">\(label)</label></div>

      """
  }

  private var findOut: Markup {
    guard !question.findOut.isEmpty else { return "" }
    let steps = question.findOut.map { "<li>\($0)</li>\n" as Markup }
    let isOpen: Markup = view.evidenceAnswers[question.id]?.choice == nil ? " open" : ""
    return """
      <details class="find-out"\(isOpen)>
      <summary>I don't know: how do I find out?</summary>
      <ol>
      \(steps)</ol>
      </details>

      """
  }

  /// To the question before and behind this one on the way.
  private func turn(_ address: CaseAddress) -> Markup {
    let asked = WalkTrail.questions(of: view)
    guard let place = asked.firstIndex(of: question.id) else {
      return "<p><a href=\"\(address.walk)\">Back to the way of this case</a></p>\n"
    }
    let back: Markup =
      place == 0
      ? "" : "<a rel=\"prev\" href=\"\(address.question(asked[place - 1]))\">Question before</a> "
    let forth: Markup =
      place + 1 < asked.count
      ? "<a rel=\"next\" href=\"\(address.question(asked[place + 1]))\">Next question</a>"
      : view.history.current(question.id) == nil && view.answers[question.id]?.choice == nil
        ? "" : "<a rel=\"next\" href=\"\(address.diagnosis)\">To the diagnosis</a>"
    return "<p class=\"turn\">\(back)\(forth)</p>\n"
  }

  private var more: Markup {
    let address = KnowledgeAddress.of(KnowledgeReference(.question, question.id))
    let page: Markup = "<a href=\"\(address)\">Where the answers lead</a>"
    let sources: Markup =
      question.sources.isEmpty ? "" : " Sources: \(question.sources.joined(separator: ", "))"
    return "<p class=\"faint\">\(page)\(sources)</p>\n"
  }

  private func title(_ choice: String) -> String {
    question.answers.first { $0.id == choice }?.title ?? choice
  }
}

import MidpathModel
import MidpathReports
import MidpathStore

/// What is known about one entry: what it says, and who speaks of it.
struct KnowledgeEntryPage: Sendable {
  let state: KnowledgeState
  let session: DeskSession
  let explanation: Explanation

  private var entry: KnowledgeReference { explanation.reference }
  private var text: KnowledgeTextMarkup { KnowledgeTextMarkup(explainer: state.explainer) }

  var page: Markup {
    KnowledgeFrame(
      state: state, session: session, title: explanation.title, kind: entry.kind
    ).page(
      """
      <article class="knowledge">
      <p class="faint">\(explanation.kind) <code>\(entry.id)</code></p>
      <h1>\(explanation.title)</h1>
      \(walk)\(content)\(mentions)</article>
      """)
  }

  /// What it says; paths and questions have parts of their own instead of what others see as text.
  private var content: Markup {
    switch entry.kind {
    case .path:
      guard let path = state.base.path(entry.id) else { return "" }
      return sections { !["Questions", "Sources"].contains($0) }
        + KnowledgePathParts(state: state, path: path).markup + sections { $0 == "Sources" }
    case .question:
      guard let question = state.base.question(entry.id)?.question else { return "" }
      let answers = KnowledgeAnswers(state: state, question: question).markup
      return "<section>\n<h2>Answers</h2>\n\(answers)</section>\n"
        + sections { !["Answers", "When nobody knows"].contains($0) }
    case .cause, .signature, .danger, .sequence, .stage, .symptom: return sections { _ in true }
    }
  }

  private func sections(_ isShown: (String) -> Bool) -> Markup {
    let shown = explanation.sections.filter { !$0.isMention && isShown($0.heading) }
    return Markup(shown.map { text.section($0) })
  }

  private var mentions: Markup {
    let found = explanation.sections.filter(\.isMention)
    guard !found.isEmpty else { return "" }
    return """
      <section class="mentions" aria-labelledby="mentions">
      <h2 id="mentions">Who speaks of this</h2>
      \(found.map { text.section($0, level: 3) })</section>

      """
  }

  /// Forms that begin a case, on the pages that lead to paths.
  private var walk: Markup {
    let paths: [String] =
      switch entry.kind {
      case .path: [entry.id]
      case .symptom: state.links.links(from: entry).map(\.to.id)
      case .question: [state.base.question(entry.id)?.path].compactMap(\.self)
      case .cause: state.links.paths(leadingTo: entry.id)
      case .signature, .danger, .sequence, .stage: []
      }
    return Markup(paths.compactMap(state.base.path).map(walkForm))
  }

  private func walkForm(_ path: TroubleshootingPath) -> Markup {
    let symptom: Markup =
      entry.kind == .symptom
      ? "<input type=\"hidden\" name=\"symptom\" value=\"\(entry.id)\">\n" : ""
    let label: Markup =
      entry.kind == .path ? "Walk this path" : "Walk the path “\(path.title)”"
    return PageForm(session: session, action: "/cases", className: "walk-path").markup(
      """
      <input type="hidden" name="path" value="\(path.id)">
      \(symptom)<button>\(label)</button>
      """)
  }
}

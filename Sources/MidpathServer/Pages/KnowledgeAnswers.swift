import MidpathModel
import MidpathReports

/// The answers of a question: where each leads, and what evidence gives it.
struct KnowledgeAnswers: Sendable {
  let state: KnowledgeState
  let question: Question
  /// The place of each question on the page that the list stands on, to be linked within it.
  var places: [String: Int] = [:]

  private var text: KnowledgeTextMarkup { KnowledgeTextMarkup(explainer: state.explainer) }

  var markup: Markup {
    let answers = question.answers.map { answer -> Markup in
      """
      <li><strong>\(answer.title)</strong>: \(target(answer.destination))\(excluded(answer))\
      \(proof(answer))</li>

      """
    }
    return """
      <ul class="answers">
      \(answers)<li><strong>I don't know</strong>: \(target(question.whenUnknown))</li>
      </ul>

      """
  }

  private func target(_ destination: Destination) -> Markup {
    switch destination {
    case .question(let id):
      guard let place = places[id] else { return text.link(KnowledgeReference(.question, id)) }
      let ask = state.base.question(id)?.question.ask ?? id
      return "go on with <a href=\"#question-\(place)\">\(place). \(ask)</a>"
    case .causes(let ids):
      let causes = ids.map { text.link(KnowledgeReference(.cause, $0)) }
      return "the cause is \(Markup(causes, separator: " or "))"
    case .path(let id): return "go on with the path \(text.link(KnowledgeReference(.path, id)))"
    case .end(let sentence): return "\(sentence)"
    }
  }

  private func excluded(_ answer: Choice) -> Markup {
    guard !answer.excludes.isEmpty else { return "" }
    let causes = answer.excludes.map { text.link(KnowledgeReference(.cause, $0)) }
    return "<br>\nIt excludes \(Markup(causes, separator: ", "))"
  }

  private func proof(_ answer: Choice) -> Markup {
    guard let condition = answer.when else { return "" }
    return
      "<br>\n<span class=\"faint\">Given by the files when \(text.condition(condition)).</span>"
  }
}

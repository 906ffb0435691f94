import MidpathModel
import MidpathReports

/// The graph of a path, and the same as a list: each question with where its answers lead.
struct KnowledgePathParts: Sendable {
  let state: KnowledgeState
  let path: TroubleshootingPath

  var markup: Markup {
    """
    <section aria-labelledby="graph"><h2 id="graph">Graph</h2>
    \(drawing)</section>
    <section aria-labelledby="questions"><h2 id="questions">Questions</h2>
    <ol class="questions">
    \(path.questions.enumerated().map { question($0.element, number: $0.offset + 1) })</ol>
    </section>

    """
  }

  private var drawing: Markup {
    """
    <div class="scroll graph" tabindex="0" role="region" aria-labelledby="graph">
    \(state.drawings.drawing(of: path).svg { KnowledgeAddress.of($0) })
    </div>

    """
  }

  private func question(_ question: Question, number: Int) -> Markup {
    let address = KnowledgeAddress.of(KnowledgeReference(.question, question.id))
    return """
      <li id="question-\(number)"><a href="\(address)">\(question.ask)</a>
      \(KnowledgeAnswers(state: state, question: question, places: places).markup)</li>

      """
  }

  /// The number of each question in the list.
  private var places: [String: Int] {
    Dictionary(path.questions.enumerated().map { ($0.element.id, $0.offset + 1) }) { first, _ in
      first
    }
  }
}

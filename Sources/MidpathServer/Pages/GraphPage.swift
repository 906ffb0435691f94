import MidpathModel
import MidpathReports
import MidpathStore

/// The graph of the path of a case, with the way that was taken.
struct GraphPage: Sendable {
  let view: CaseView
  let session: DeskSession

  var page: Markup {
    let frame = CaseFrame(view: view, session: session, part: .graph, heading: "Graph")
    guard let path = view.path else {
      return frame.page(
        "<h1>Graph</h1>\n<p>No path is chosen yet. Choose one on the case's first page.</p>")
    }
    return frame.page(
      """
      <h1>\(path.title)</h1>
      <p>The way taken so far is drawn thick.</p>
      \(drawing(of: path, frame.address))\(WalkTrail(view: view).markup)
      """)
  }

  private func drawing(of path: TroubleshootingPath, _ address: CaseAddress) -> Markup {
    let picture = view.knowledge.drawings.drawing(of: path, walked: walked).svg { entry in
      entry.kind == .question ? address.question(entry.id) : KnowledgeAddress.of(entry)
    }
    return """
      <div class="scroll graph" tabindex="0" role="region" aria-label="Graph of the path">
      \(picture)
      </div>

      """
  }

  private var walked: Set<PathGraph.WalkedEdge> {
    Set(
      (view.walk?.steps ?? []).map {
        PathGraph.WalkedEdge(question: $0.question, answer: $0.answer.choice)
      })
  }

  private func link(_ node: PathGraph.Node, _ address: CaseAddress) -> String? {
    let id = String(node.name.dropFirst(2))
    switch node.kind {
    case .question: return address.question(id)
    case .cause: return KnowledgeAddress.of(KnowledgeReference(.cause, id))
    case .path: return KnowledgeAddress.of(KnowledgeReference(.path, id))
    case .end: return nil
    }
  }
}

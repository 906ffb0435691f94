import MidpathReports
import MidpathStore

/// All entries of a kind.
struct KnowledgeListPage: Sendable {
  let state: KnowledgeState
  let session: DeskSession
  /// Kinds that share a list, such as sequences and their stages.
  let kinds: [KnowledgeReference.Kind]

  var page: Markup {
    let heading = kinds.first.map(KnowledgeKindText.plural) ?? ""
    return KnowledgeFrame(state: state, session: session, title: heading.source).page(
      """
      <p class="case-title"><a href="\(KnowledgeAddress.overview)">Knowledge</a></p>
      <h1>\(heading)</h1>
      \(list)
      """)
  }

  private var list: Markup {
    let entries = state.explainer.references.filter { kinds.contains($0.kind) }
    let text = KnowledgeTextMarkup(explainer: state.explainer)
    let hasAreas = kinds.contains { [.cause, .signature, .danger].contains($0) }
    guard !hasAreas else {
      return KnowledgeAreas(entries: entries, text: text, isOpen: true).markup
    }
    return PageList.bullets(entries.map(text.link))
  }
}

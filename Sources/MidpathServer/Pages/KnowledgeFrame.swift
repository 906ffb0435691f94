import MidpathReports
import MidpathStore

/// What stands on every page about knowledge: the way back, and how an author's folder stands.
struct KnowledgeFrame: Sendable {
  let state: KnowledgeState
  let session: DeskSession
  let title: String
  /// The list that the page belongs to; nil on pages that belong to none.
  var kind: KnowledgeReference.Kind?

  /// The whole page around its content.
  func page(_ content: Markup) -> Markup {
    PageLayout(title: title, session: session, section: .knowledge).page(
      """
      \(banner)\(trail)\(content)
      """)
  }

  private var trail: Markup {
    guard let kind else { return "" }
    return """
      <p class="case-title"><a href="\(KnowledgeAddress.overview)">Knowledge</a> · \
      <a href="\(KnowledgeAddress.list(of: kind))">\(KnowledgeKindText.plural(kind))</a></p>

      """
  }

  /// The script reloads the page when the number that it carries is out of date.
  private var banner: Markup {
    guard let preview = state.preview else { return "" }
    let look: Markup = preview.isInUse ? "preview" : "preview danger"
    return """
      <aside class="\(look)" aria-label="Preview" data-knowledge-generation="\(preview.reading)">
      <p>\(standing(preview)) \
      <a href="\(KnowledgeAddress.preview)">What the lint says</a></p>
      </aside>
      <script src="/assets/preview.js" defer></script>

      """
  }

  private func standing(_ preview: KnowledgePreview) -> Markup {
    let folder: Markup = "<code><bdi>\(preview.folder)</bdi></code>"
    guard preview.isInUse else {
      let count: Markup =
        preview.failure == nil ? CountText.markup(preview.errorCount, "error") : "errors"
      return "<strong>\(folder) has \(count).</strong> Shown is the knowledge as it was before."
    }
    let warnings = preview.complaints.count
    return warnings == 0
      ? "Preview of \(folder)."
      : "Preview of \(folder), with \(CountText.markup(warnings, "warning"))."
  }
}

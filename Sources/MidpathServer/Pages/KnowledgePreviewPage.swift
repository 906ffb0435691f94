import MidpathKnowledge
import MidpathModel
import MidpathReports
import MidpathStore

/// What the lint says about the folder of an author.
struct KnowledgePreviewPage: Sendable {
  let state: KnowledgeState
  let session: DeskSession
  let preview: KnowledgePreview

  var page: Markup {
    KnowledgeFrame(state: state, session: session, title: "Preview").page(
      """
      <h1>Preview of <code><bdi>\(preview.folder)</bdi></code></h1>
      \(standing)\(complaints)
      """)
  }

  private var standing: Markup {
    if let failure = preview.failure {
      return "<p class=\"lead\">The folder cannot be used: <bdi>\(failure)</bdi></p>\n"
    }
    let count = CountText.markup(preview.errorCount, "error")
    return preview.isInUse
      ? "<p class=\"lead\">The desk uses these files. They are read again when one changes.</p>\n"
      : """
      <p class="lead">\(count) to mend. The desk goes on with the knowledge that it had before, \
      and takes the files when the last error is gone.</p>

      """
  }

  private var complaints: Markup {
    guard !preview.complaints.isEmpty else {
      return preview.failure == nil ? "<p>The lint has no complaints.</p>\n" : ""
    }
    let items = preview.complaints.prefix(KnowledgePreviewPage.shownLimit).map(item)
    let more = preview.complaints.count - items.count
    let rest: Markup = more > 0 ? "<p>And \(more) more.</p>\n" : ""
    return "<ol class=\"complaints\">\n\(items)</ol>\n\(rest)"
  }

  /// The most complaints that are shown.
  static let shownLimit = 500

  private func item(_ shown: ShownComplaint) -> Markup {
    let complaint = shown.complaint
    let severity: Markup = complaint.severity == .error ? "Error" : "Warning"
    let look: Markup = complaint.severity == .error ? "badge cause" : "badge suspected"
    let hint: Markup = complaint.hint.map { " Did you mean <code>\($0)</code>?" } ?? ""
    let excerpt: Markup =
      shown.excerpt.isEmpty ? "" : "<pre>\(Markup.verbatim(shown.excerpt))</pre>\n"
    return """
      <li><p><span class="\(look)">\(severity)</span> <code>\(complaint.mark.description)</code>: \
      \(complaint.message)\(hint)</p>
      \(excerpt)</li>

      """
  }
}

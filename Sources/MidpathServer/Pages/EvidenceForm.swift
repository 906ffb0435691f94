import MidpathReports
import MidpathStore

/// The forms that evidence comes in by: files, a folder, an archive, pasted lines.
struct EvidenceForm: Sendable {
  let view: CaseView
  let session: DeskSession
  /// What the check has that is being collected, or the last one.
  let uploads: [EvidenceUpload]

  private var address: CaseAddress { CaseAddress(id: view.deskCase.id) }

  /// The section with the forms, and what was uploaded.
  var markup: Markup {
    let isFirst = view.lastCheck == nil
    let title: Markup = isFirst ? "Let midpath read the files" : "Check again with new files"
    let reason: Markup =
      isFirst ? "" : "<p>After the fix: add the new logs, and see what changed.</p>\n"
    return """
      <section aria-labelledby="evidence-form" class="evidence-form">
      <h2 id="evidence-form">\(title)</h2>
      \(reason)\(EvidenceFields.form(session: session, action: address.action("uploads")))\
      \(uploaded)</section>

      """
  }

  private var uploaded: Markup {
    guard !uploads.isEmpty else { return "" }
    let items = uploads.prefix(EvidenceForm.shownLimit).map { upload -> Markup in
      "<code><bdi>\(upload.name)</bdi></code> (\(SizeText.text(upload.size)))"
    }
    let more = uploads.count - EvidenceForm.shownLimit
    let rest: [Markup] = more > 0 ? ["and \(more) more"] : []
    return """
      <details><summary>Files that were read: \(uploads.count)</summary>
      \(PageList.bullets(items + rest))</details>

      """
  }

  /// The most uploads that are listed one by one.
  private static let shownLimit = 50
}

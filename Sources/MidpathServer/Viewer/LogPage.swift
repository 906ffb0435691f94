import MidpathEvidence
import MidpathModel
import MidpathReports
import MidpathStore

/// A file of evidence, a page of lines at a time.
struct LogPage: Sendable {
  let view: CaseView
  let session: DeskSession
  let address: LogAddress
  let part: LogPart
  let proofs: LineProofs
  /// The text that was looked for.
  let find: String?
  /// What the search came to, where it found nothing.
  let search: LogSearchNote?

  var page: Markup {
    let name = EvidencePath.name(of: address.file)
    let frame = CaseFrame(view: view, session: session, part: .evidence, heading: name)
    return frame.page(
      """
      \(ViewerAssets.markup)<div class="viewer">
      <h1><bdi>\(name)</bdi></h1>
      \(facts)<div class="log-tools">
      \(jump)\(searchForm)</div>
      \(search?.markup(at: address) ?? "")\(turn("Lines", withProofs: true))\(table)\
      \(turn("More lines", withProofs: false))</div>

      """, showsDangers: false)
  }

  private var facts: Markup {
    let size = SizeText.text(Int64(part.file.byteCount))
    let lines: Markup =
      part.lineCount.map { " · \(NumberText.count($0, "line"))" } ?? ""
    let coding: Markup =
      part.file.isTranscoded ? " · converted to plain text (UTF-16 or XML entities)" : ""
    let earlier: Markup =
      address.check == view.lastCheck?.number
      ? "" : " The marks of proofs are shown in the files of the last check."
    return """
      <p class="faint"><code><bdi>\(address.file)</bdi></code> · check \(address.check) · \(size)\
      \(lines)\(coding).\(earlier)</p>

      """
  }

  private var jump: Markup {
    form(
      """
      <label for="line">Line</label>
      <input id="line" name="line" inputmode="numeric" size="9" required \
      value="\(part.target.map(String.init) ?? "")">
      <button>Go</button>
      """)
  }

  private var searchForm: Markup {
    form(
      """
      <input type="hidden" name="after" value="\(part.target ?? part.first - 1)">
      <label for="find">Find in this file</label>
      <input id="find" name="find" type="search" required value="\(find ?? "")" \
      maxlength="\(SearchText.addressLimit)">
      <button>Find next</button>
      """)
  }

  private func form(_ fields: Markup) -> Markup {
    """
    <form method="get" action="\(address.path)" class="row">
    <input type="hidden" name="file" value="\(address.file)">
    \(fields)
    </form>

    """
  }

  /// To other lines and proofs of the file.
  private func turn(_ label: Markup, withProofs: Bool) -> Markup {
    var links: [Markup] = []
    if part.first > 1 {
      let before = max(1, part.first - LogPart.pageLines)
      links.append("<a href=\"\(address.first)\">First lines</a>")
      links.append(
        "<a rel=\"prev\" href=\"\(address.page(from: before, find: find))\">Lines before</a>")
    }
    if part.hasMore {
      let next = address.page(from: part.last + 1, find: find)
      links.append("<a rel=\"next\" href=\"\(next)\">Next lines</a>")
      links.append("<a href=\"\(address.last)\">Last lines</a>")
    }
    if withProofs { links += proofLinks }
    guard !links.isEmpty else { return "" }
    let items = links.map { "<li>\($0)</li>\n" as Markup }
    return "<nav class=\"pages\" aria-label=\"\(label)\"><ul>\n\(items)</ul></nav>\n"
  }

  private var proofLinks: [Markup] {
    let place = part.target ?? part.first - 1
    let before = proofs.last(before: place).map { line -> Markup in
      "<a href=\"\(address.line(line))\">Proof before, line \(line)</a>"
    }
    let after = proofs.first(after: place).map { line -> Markup in
      "<a href=\"\(address.line(line))\">Next proof, line \(line)</a>"
    }
    return [before, after].compactMap(\.self)
  }

  private var table: Markup {
    guard !part.lines.isEmpty else { return "<p>This file is empty.</p>\n" }
    let rows = LogLines(part: part, address: address, proofs: proofs, find: find).rows
    let total: Markup = part.lineCount.map { " of \(NumberText.grouped($0))" } ?? ""
    return """
      <table class="log">
      <caption>Lines \(NumberText.grouped(part.first)) to \
      <span class="last-line">\(NumberText.grouped(part.last))</span>\(total)</caption>
      <thead><tr><th scope="col">Line</th><th scope="col">Level</th><th scope="col">Text</th></tr>\
      </thead>
      \(rows)</table>

      """
  }
}

import MidpathModel
import MidpathReports
import MidpathStore

/// What the logs of the last check hold beside the causes: errors by kind, noise, history, and
/// what could not be read.
struct EvidenceFindings: Sendable {
  let view: CaseView

  /// The sections that are not empty.
  var markup: Markup {
    let diagnosis = view.diagnosis
    let errors = DiagnosisOutline(diagnosis).unrecognised
    let unread = diagnosis.unread.map { entry -> Markup in
      "<code><bdi>\(entry.path)</bdi></code>: \(entry.reason)"
    }
    return """
      \(section("uncatalogued", "Errors that nobody has catalogued", templates(errors)))\
      \(section("noise", "Loud, but harmless", signatures(diagnosis.noise, in: "noise")))\
      \(section("before", "From before the last good start", signatures(diagnosis.history, in: "before")))\
      \(section("unread", "Could not be read", PageList.bullets(unread)))
      """
  }

  private func section(_ id: Markup, _ title: Markup, _ content: Markup) -> Markup {
    guard !content.source.isEmpty else { return "" }
    return
      "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\n\(content)</section>\n"
  }

  private func templates(_ errors: [ErrorTemplate]) -> Markup {
    let rows = errors.map { error -> Markup in
      let isNew: Markup = error.isNew ? " <span class=\"badge\">new</span>" : ""
      return """
        <tr><td>\(error.level.rawValue)</td><td>\(NumberText.grouped(error.count))</td>\
        <th scope="row"><code class="template" dir="ltr">\(error.template)</code>\(isNew)</th>\
        <td>\(span(error.first, error.last))</td></tr>

        """
    }
    return table("uncatalogued", ["Level", "Times", "Message", "First and last line"], rows)
  }

  private func signatures(_ findings: [SignatureFinding], in id: Markup) -> Markup {
    let rows = findings.map { finding -> Markup in
      let title = finding.note.isEmpty ? finding.id : finding.note
      let shown: Markup = "\(title.paragraphs.joined(separator: " "))"
      let link: Markup =
        KnowledgeAddress.of(finding.id, in: view.knowledge.base).map {
          "<a href=\"\($0)\">\(shown)</a>"
        } ?? shown
      return """
        <tr><td>\(NumberText.grouped(finding.count))</td><th scope="row">\(link)</th>\
        <td>\(span(finding.first, finding.last))</td></tr>

        """
    }
    return table(id, ["Times", "Message", "First and last line"], rows)
  }

  private func table(_ id: Markup, _ columns: [Markup], _ rows: [Markup]) -> Markup {
    guard !rows.isEmpty else { return "" }
    let head = columns.map { "<th scope=\"col\">\($0)</th>" as Markup }
    return """
      <div class="scroll" tabindex="0" role="region" aria-labelledby="\(id)">
      <table class="summary">
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }

  private func span(_ first: Observation, _ last: Observation) -> Markup {
    first == last ? place(first) : "\(place(first))<br>\n\(place(last))"
  }

  /// A line with a link into the viewer, and its time.
  private func place(_ observation: Observation) -> Markup {
    let name: Markup = "<bdi>\(observation.place.description)</bdi>"
    let address = CaseAddress(id: view.deskCase.id)
    let link =
      observation.source == .instance
      ? nil : view.lastCheck.flatMap { address.line(observation.place, check: $0.number) }
    let shown: Markup = link.map { "<a href=\"\($0)\">\(name)</a>" } ?? name
    guard let time = observation.time else { return shown }
    return "\(shown) <time datetime=\"\(time.isoText)\">\(time.description)</time>"
  }
}

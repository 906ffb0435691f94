import MidpathReports
import MidpathStore

/// Pages that a search found by their words, the best first.
struct SearchHitList: Sendable {
  let hits: [SearchHit]

  var markup: Markup {
    "<ol class=\"hits\">\n\(hits.compactMap(item))</ol>\n"
  }

  private func item(_ hit: SearchHit) -> Markup? {
    guard let kind = KnowledgeReference.Kind(rawValue: hit.kind) else { return nil }
    let address = KnowledgeAddress.of(KnowledgeReference(kind, hit.id))
    let snippet = hit.snippet.map { part -> Markup in
      part.isMatch ? "<mark>\(part.text)</mark>" : "\(part.text)"
    }
    return """
      <li><p><span class="kind">\(KnowledgeKindText.singular(kind))</span> \
      <a href="\(address)">\(hit.title)</a> <code class="id">\(hit.id)</code></p>
      <p class="faint">\(snippet)</p></li>

      """
  }
}

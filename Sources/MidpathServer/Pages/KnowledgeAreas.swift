import MidpathReports

/// Entries in groups by the first part of their id, each group to be opened.
struct KnowledgeAreas: Sendable {
  let entries: [KnowledgeReference]
  let text: KnowledgeTextMarkup
  /// Whether the groups are open at first.
  var isOpen = false

  var markup: Markup {
    let groups = Dictionary(grouping: entries) { $0.id.prefix { $0 != "." } }
    return Markup(
      groups.sorted { $0.key < $1.key }.map { area, entries in
        """
        <details class="area"\(isOpen ? " open" : "")>
        <summary><code>\(area)</code> (\(entries.count))</summary>
        \(PageList.bullets(entries.map(text.link)))</details>

        """
      })
  }
}

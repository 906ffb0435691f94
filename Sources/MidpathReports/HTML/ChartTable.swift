/// What a chart shows, as a table to unfold.
struct ChartTable {
  let caption: String
  let columns: [String]
  let rows: [[String]]

  /// The table; long ones show their newest rows and say how many came before.
  var markup: Markup {
    let shown = rows.suffix(ReportLimits.rows)
    let left = rows.count - shown.count
    let rest = left > 0 ? "; \(NumberText.grouped(left)) earlier rows, see --format json" : ""
    let head = columns.map { "<th scope=\"col\">\($0)</th>" as Markup }
    let body = shown.map { row -> Markup in
      let cells = row.dropFirst().map { "<td>\($0)</td>" as Markup }
      return "<tr><th scope=\"row\">\(row.first ?? "")</th>\(cells)</tr>\n"
    }
    return """
      <details>
      <summary>The same as a table</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption)">
      <table>
      <caption>\(caption)\(rest)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)</tbody>
      </table>
      </div>
      </details>

      """
  }
}

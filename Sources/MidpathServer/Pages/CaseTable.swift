import MidpathReports
import MidpathStore

/// Cases as a table, the one that changed last first.
struct CaseTable: Sendable {
  let cases: [DeskCase]

  var markup: Markup {
    let rows = cases.map { deskCase -> Markup in
      let address = CaseAddress(id: deskCase.id).overview
      return """
        <tr><th scope="row"><a href="\(address)"><bdi>\(deskCase.title)</bdi></a></th>\
        <td>\(deskCase.closedAt == nil ? "open" : "closed")</td>\
        <td>\(TimeText.markup(deskCase.changedAt))</td></tr>

        """
    }
    return """
      <table><thead><tr><th scope="col">Case</th><th scope="col">State</th>\
      <th scope="col">Changed</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
  }
}

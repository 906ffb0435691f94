import MidpathModel
import MidpathReports
import MidpathStore

/// What the evidence of a case shows: its files, attempts and figures over time, errors by kind.
struct EvidencePage: Sendable {
  let view: CaseView
  let session: DeskSession
  /// The check whose files are listed.
  let check: EvidenceCheck
  let files: EvidenceFileList

  var page: Markup {
    let frame = CaseFrame(view: view, session: session, part: .evidence, heading: "Evidence")
    let isLast = check.number == view.lastCheck?.number
    let findings: Markup =
      isLast
      ? "\(frame.report.timeline(view.diagnosis))\(EvidenceFindings(view: view).markup)"
      : """
      <p>Charts and errors are shown for the last check.
      <a href="\(frame.address.evidence)">Go to the last check</a></p>

      """
    return frame.page(
      """
      \(ViewerAssets.markup)<h1>Evidence</h1>
      \(checks(frame.address))\(files.markup(address: frame.address, check: check.number))\(findings)
      """)
  }

  /// The page of a case without evidence.
  static func empty(_ view: CaseView, session: DeskSession) -> Markup {
    let frame = CaseFrame(view: view, session: session, part: .evidence, heading: "Evidence")
    let isReading = view.openCheck != nil
    let text: Markup =
      isReading
      ? "<p>The files are being read. This page shows them when the check is done.</p>"
      : """
      <p>This case has no evidence yet. Its questions can be answered without; with the files of \
      the MID Server midpath answers what they tell, and shows here what it found.</p>
      <p><a class="button" href="\(frame.address.overview)#evidence-form">Add files</a></p>
      """
    return frame.page("<h1>Evidence</h1>\n\(text)\n")
  }

  private func checks(_ address: CaseAddress) -> Markup {
    let done = view.checks.filter { $0.state == .done }
    guard done.count > 1 else { return "" }
    let items = done.map { entry -> Markup in
      let current: Markup = entry.number == check.number ? " aria-current=\"page\"" : ""
      return """
        <li><a href="\(address.evidence)?check=\(entry.number)"\(current)>Check \(entry.number)</a>, \
        \(TimeText.markup(entry.begunAt))</li>

        """
    }
    return "<nav class=\"checks\" aria-label=\"Checks\"><ul>\n\(items)</ul></nav>\n"
  }
}

import MidpathReports
import MidpathStore

/// What the running check does and has found so far, or why the last one failed.
struct CheckStatus: Sendable {
  let view: CaseView
  let progress: CheckProgress.Report?

  var markup: Markup {
    guard let check = view.checks.last else { return "" }
    switch check.state {
    case .waiting, .running: return running(check)
    case .failed:
      return """
        <section class="danger" role="alert"><h2>The check could not be finished</h2>
        <p>\(check.failure ?? "No reason was kept.")</p></section>

        """
    case .collecting, .done: return ""
    }
  }

  private func running(_ check: EvidenceCheck) -> Markup {
    let report = progress ?? CheckProgress.Report()
    let read: Markup = report.filesRead == 0 ? "" : ", \(report.filesRead) files read"
    return """
      <section class="progress" id="progress" role="status" aria-live="polite" \
      data-check="\(check.number)">
      <h2>Reading the evidence</h2>
      <p>midpath \(report.activity)\(read).</p>
      \(PageList.bullets(report.found.map { "\($0)" }))<noscript>
      <p>This page loads itself again until the check is done.</p></noscript>
      </section>

      """
  }
}

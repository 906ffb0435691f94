import MidpathModel
import MidpathReports

/// What changed since the check before, so that one sees whether the fix worked.
struct DiagnosisChangeSection: Sendable {
  let change: DiagnosisChange
  let base: KnowledgeBase

  var markup: Markup {
    let items = change.entries.map { entry -> Markup in
      let address = KnowledgeAddress.of(entry.cause, in: base)
      let title: Markup =
        address.map { "<a href=\"\($0)\">\(entry.title)</a>" } ?? "\(entry.title)"
      return "<strong>\(word(entry.kind))</strong>: \(title)\(verification(of: entry.cause))"
    }
    return """
      <section class="change" aria-labelledby="change">
      <h2 id="change">What changed since the check before</h2>
      <p>Verdict: \(change.verdictBefore) before, <strong>\(change.verdictNow)</strong> now.</p>
      \(PageList.bullets(items))</section>

      """
  }

  private func word(_ kind: DiagnosisChange.Kind) -> Markup {
    switch kind {
    case .gone: "Gone"
    case .new: "New"
    case .confirmed: "Confirmed now"
    case .weaker: "Only suspected now"
    case .same: "As before"
    }
  }

  private func verification(of cause: String) -> Markup {
    switch change.verified[cause] {
    case .yes: ". The new files show that it is fixed."
    case .no: ". The new files show that it is not fixed."
    case .unknown:
      base.cause(cause).map {
        ". The new files alone cannot tell whether it is fixed. How to see it: \($0.verify.text)"
      } ?? ""
    case nil: ""
    }
  }
}

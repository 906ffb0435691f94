package import MidpathModel

/// Diagnoses for a build server: a suite for each server, a case for each cause.
///
/// A confirmed cause is a failure, a suspected one is skipped, a healthy server has one passing
/// case `healthy`. A server that nothing could be said of has that case skipped, so that it never
/// counts as healthy.
package struct JUnitReport: Sendable {
  package let context: ReportContext

  /// Makes a writer.
  package init(context: ReportContext) {
    self.context = context
  }

  /// The XML document.
  package func written(_ diagnoses: [Diagnosis]) -> String {
    let outlines = diagnoses.map(DiagnosisOutline.init)
    let cases = outlines.map(cases)
    let suites = zip(outlines, cases).map(suite)
    let document: Markup = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="\(context.tool)"\(totals(cases.flatMap(\.self)))>
      \(suites)</testsuites>

      """
    return document.source
  }

  private func suite(_ outline: DiagnosisOutline, cases: [JUnitCase]) -> Markup {
    let name = ReportWords.name(outline.diagnosis.server)
    return """
        <testsuite name="\(name)"\(totals(cases))>
          <properties>
            <property name="tool" value="\(context.tool) \(context.toolVersion)"/>
            <property name="knowledge" value="\(context.knowledgeVersion)"/>
            <property name="knowledge.sha256" value="\(context.knowledgeSHA256)"/>
            <property name="verdict" value="\(outline.diagnosis.verdict.rawValue)"/>
          </properties>
      \(cases.map { $0.markup(of: name) })  </testsuite>

      """
  }

  private func totals(_ cases: [JUnitCase]) -> Markup {
    let failures = cases.count { $0.outcome == .failed }
    let skipped = cases.count { $0.outcome == .skipped }
    return """
       tests="\(cases.count)" failures="\(failures)" errors="0" skipped="\(skipped)"
      """
  }

  private func cases(_ outline: DiagnosisOutline) -> [JUnitCase] {
    let diagnosis = outline.diagnosis
    var cases = diagnosis.causes.map { cause in
      JUnitCase(
        name: cause.id, outcome: cause.state == .confirmed ? .failed : .skipped,
        message: message(cause), lines: lines(cause, dangers: diagnosis.dangers))
    }
    switch diagnosis.verdict {
    case .healthy:
      cases.append(JUnitCase(name: "healthy", outcome: .passed, message: "", lines: []))
    case .unknown:
      let message = diagnosis.summary.isEmpty ? "the evidence does not say" : diagnosis.summary
      cases.append(
        JUnitCase(name: "healthy", outcome: .skipped, message: message.prose, lines: []))
    case .cause, .suspected: break
    }
    return cases
  }

  private func message(_ cause: CauseFinding) -> String {
    let title = cause.title.prose
    let owner = cause.explainedBy.map { ", follows from \($0)" } ?? ""
    switch cause.state {
    case .confirmed: return title + owner
    case .suspected:
      return "suspected, \(ReportWords.likelihood(cause.likelihood)): \(title)\(owner)"
    }
  }

  /// Dangers first, then the proof and the advice.
  private func lines(_ cause: CauseFinding, dangers: [DangerFinding]) -> [String] {
    var lines: [String] = []
    for danger in dangers where cause.explainedBy == nil || cause.dangers.contains(danger.id) {
      lines.append("Danger: \(danger.text.prose) \(danger.reason.prose)")
      if !danger.isCertain { lines.append("  check first: \(danger.checkFirst.prose)") }
    }
    for observation in cause.evidence {
      lines.append(ReportWords.place(observation))
      if !observation.text.isEmpty { lines.append("  \(observation.text)") }
    }
    for (index, step) in cause.fix.enumerated() {
      lines.append("Fix \(index + 1): \(step.text.prose)")
      if let check = step.checkFirst { lines.append("  check first: \(check.prose)") }
    }
    if !cause.verify.isEmpty { lines.append("Verify: \(cause.verify.prose)") }
    return lines
  }
}

import MidpathModel

extension TextReport {
  /// The causes with their proof, the dangers above any advice, and the suspects.
  func writeAnswer(_ outline: DiagnosisOutline, on page: inout TextPage) {
    let leaders = outline.leaders
    if leaders.isEmpty { writeDangers(outline.diagnosis.dangers, on: &page) }
    for (index, cause) in leaders.enumerated() {
      writeTitle(cause, number: index + 1, of: leaders.count, on: &page)
      writeProof(of: cause, on: &page)
      if index == 0 { writeDangers(outline.diagnosis.dangers, on: &page) }
      writeAdvice(for: cause, on: &page)
      writeConsequences(of: cause, in: outline, on: &page)
    }
    writeSuspects(
      outline.others, areOthers: outline.roots.isEmpty, in: outline, on: &page)
    if outline.diagnosis.verdict == .unknown { writeNeeds(outline.needs, on: &page) }
  }

  private func writeTitle(
    _ cause: CauseFinding, number: Int, of count: Int, on page: inout TextPage
  ) {
    let title = cause.title.prose
    switch cause.state {
    case .suspected:
      let likelihood = ReportWords.likelihood(cause.likelihood)
      page.heading("Suspected, \(likelihood): \(title)", tone: .doubtful)
    case .confirmed:
      page.heading(
        count > 1 ? "Root cause \(number) of \(count): \(title)" : "Root cause: \(title)")
    }
    page.prose(cause.explanation)
  }

  private func writeProof(of cause: CauseFinding, on page: inout TextPage) {
    if !cause.evidence.isEmpty {
      page.heading(cause.state == .confirmed ? "Proof" : "What points to it")
      writeEvidence(cause.evidence, limit: ReportLimits.proofs, indent: 2, on: &page)
    }
    if !cause.against.isEmpty {
      page.heading("What speaks against it")
      writeEvidence(cause.against, limit: ReportLimits.proofs, indent: 2, on: &page)
    }
    if cause.state == .suspected, !cause.settledBy.isEmpty {
      page.heading("What would settle it")
      for need in cause.settledBy { page.bullet(need.prose) }
    }
  }

  func writeEvidence(
    _ evidence: [Observation], limit: Int, indent: Int, on page: inout TextPage
  ) {
    let (shown, more) = ReportLimits.cut(evidence, to: limit, in: context)
    for observation in shown { page.proof(observation, indent: indent) }
    if more > 0 { page.paragraph(ReportWords.more(more), indent: indent) }
  }

  private func writeDangers(_ dangers: [DangerFinding], on page: inout TextPage) {
    guard !dangers.isEmpty else { return }
    page.heading("Do not", tone: .bad)
    for danger in dangers {
      page.item(
        style.isAccessible ? "" : "! ", danger.text.prose, indent: 2, hanging: 4, tone: .strong)
      if !danger.reason.isEmpty { page.paragraph("Because: \(danger.reason.prose)", indent: 4) }
      if !danger.isCertain, !danger.checkFirst.isEmpty {
        page.paragraph(
          "It is not certain that this holds here. Check first: \(danger.checkFirst.prose)",
          indent: 4)
      }
      writeEvidence(danger.because, limit: ReportLimits.suspectEvidence, indent: 4, on: &page)
    }
  }

  private func writeAdvice(for cause: CauseFinding, on page: inout TextPage) {
    if !cause.fix.isEmpty {
      page.heading(cause.state == .confirmed ? "Fix" : "Fix, once it is confirmed")
      for (index, step) in cause.fix.enumerated() {
        page.step(index + 1, step.text.prose)
        if let check = step.checkFirst {
          page.paragraph("check first: \(check.prose)", indent: 5)
        }
      }
    }
    if !cause.verify.isEmpty {
      page.heading("Verify")
      page.prose(cause.verify)
    }
    if context.isVerbose, !cause.sources.isEmpty {
      page.heading("Sources")
      for source in cause.sources { page.bullet(source) }
    }
  }

  private func writeConsequences(
    of cause: CauseFinding, in outline: DiagnosisOutline, on page: inout TextPage
  ) {
    let causes = outline.consequences(of: cause)
    let signatures = outline.signatures(of: cause)
    guard !causes.isEmpty || !signatures.isEmpty else { return }
    page.heading("What else follows from it")
    for folded in causes {
      let mark = folded.state == .suspected ? ", suspected" : ""
      page.bullet("\(folded.title.prose) (\(folded.id)\(mark))")
      writeEvidence(Array(folded.evidence.prefix(1)), limit: 1, indent: 4, on: &page)
    }
    let (shown, more) = ReportLimits.cut(signatures, to: ReportLimits.signatures, in: context)
    if !shown.isEmpty {
      let rest = more > 0 ? ", \(ReportWords.more(more))" : ""
      page.bullet("Messages: \(shown.joined(separator: ", "))\(rest)")
    }
  }

  private func writeSuspects(
    _ suspects: [CauseFinding], areOthers: Bool, in outline: DiagnosisOutline,
    on page: inout TextPage
  ) {
    guard !suspects.isEmpty else { return }
    page.heading(areOthers ? "Also suspected" : "Suspected", tone: .doubtful)
    for cause in suspects {
      let likelihood = ReportWords.likelihood(cause.likelihood)
      page.bullet("\(cause.title.prose): \(likelihood) (\(cause.id))")
      writeEvidence(
        cause.evidence, limit: ReportLimits.suspectEvidence, indent: 4, on: &page)
      for need in cause.settledBy { page.paragraph("would settle it: \(need.prose)", indent: 4) }
      for folded in outline.consequences(of: cause) {
        page.paragraph("would follow from it: \(folded.title.prose) (\(folded.id))", indent: 4)
      }
    }
  }

  private func writeNeeds(_ needs: [String], on page: inout TextPage) {
    guard !needs.isEmpty else { return }
    page.heading("What evidence would help")
    let (shown, more) = ReportLimits.cut(needs, to: ReportLimits.needs, in: context)
    for need in shown { page.bullet(need.prose) }
    if more > 0 { page.bullet(ReportWords.more(more)) }
  }
}

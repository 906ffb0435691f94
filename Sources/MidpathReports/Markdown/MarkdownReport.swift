package import MidpathModel

/// A diagnosis for a ticket: dangers at the top, proof in fences, the fix as a checklist.
package struct MarkdownReport: Sendable {
  package let context: ReportContext

  /// Makes a writer.
  package init(context: ReportContext) {
    self.context = context
  }

  /// The document; several servers get a summary table first.
  package func written(_ diagnoses: [Diagnosis]) -> String {
    let outlines = diagnoses.map(DiagnosisOutline.init)
    var page = MarkdownPage(level: outlines.count == 1 ? 1 : 2)
    switch outlines.count {
    case 0: page.block(["No MID Server was found."])
    case 1: write(outlines[0], on: &page)
    default:
      let sorted = ReportWords.worstFirst(outlines)
      writeSummary(sorted, on: &page)
      for outline in sorted { write(outline, on: &page) }
    }
    writeMaking(on: &page)
    return page.text
  }

  private func writeSummary(_ outlines: [DiagnosisOutline], on page: inout MarkdownPage) {
    page.heading(ReportWords.tally(outlines), below: -1)
    let rows = outlines.map { outline in
      let word = ReportWords.word(outline.diagnosis.verdict)
      let name = MarkdownText.inline(ReportWords.name(outline.diagnosis.server))
      return "| \(word) | \(name) | \(MarkdownText.inline(ReportWords.gist(outline))) |"
    }
    page.block(["| Verdict | MID Server | What |", "|---|---|---|"] + rows)
  }

  private func write(_ outline: DiagnosisOutline, on page: inout MarkdownPage) {
    let diagnosis = outline.diagnosis
    let name = ReportWords.name(diagnosis.server)
    page.heading("MID Server \(name): \(ReportWords.verdict(outline))", below: 0)
    page.prose(diagnosis.summary)
    writeDangers(diagnosis.dangers, on: &page)
    guard !outline.isQuiet || context.isVerbose else {
      writeUnread(diagnosis.unread, on: &page)
      return
    }
    for cause in outline.roots { write(cause, in: outline, on: &page) }
    for cause in outline.suspects { write(cause, in: outline, on: &page) }
    if diagnosis.verdict == .unknown { writeNeeds(outline.needs, on: &page) }
    writeNext(diagnosis.next, on: &page)
    writeBackground(outline, on: &page)
    writeHints(outline, on: &page)
  }

  private func writeDangers(_ dangers: [DangerFinding], on page: inout MarkdownPage) {
    var lines: [String] = []
    for danger in dangers {
      if !lines.isEmpty { lines.append(">") }
      lines.append("> **Danger:** \(MarkdownText.inline(danger.text.prose))")
      if !danger.reason.isEmpty {
        lines.append("> Because: \(MarkdownText.inline(danger.reason.prose))")
      }
      if !danger.isCertain, !danger.checkFirst.isEmpty {
        let check = MarkdownText.inline(danger.checkFirst.prose)
        lines.append("> It is not certain that this holds here. Check first: \(check)")
      }
      for observation in danger.because.prefix(ReportLimits.suspectEvidence) {
        lines.append("> Seen: \(MarkdownPage.place(observation))")
      }
    }
    page.block(lines)
  }

  private func write(
    _ cause: CauseFinding, in outline: DiagnosisOutline, on page: inout MarkdownPage
  ) {
    let isConfirmed = cause.state == .confirmed
    let likelihood = ReportWords.likelihood(cause.likelihood)
    let title = cause.title.prose
    page.heading(isConfirmed ? "Root cause: \(title)" : "Suspected, \(likelihood): \(title)")
    page.prose(cause.explanation)
    writeList(isConfirmed ? "Proof" : "What points to it", cause.evidence, on: &page)
    writeList("What speaks against it", cause.against, on: &page)
    if !isConfirmed, !cause.settledBy.isEmpty {
      page.heading("What would settle it", below: 2)
      page.list(cause.settledBy.map { MarkdownText.inline($0.prose) })
    }
    if outline.leaders.contains(cause) {
      writeAdvice(for: cause, on: &page)
    }
    writeConsequences(of: cause, in: outline, on: &page)
  }

  private func writeList(
    _ title: String, _ evidence: [Observation], on page: inout MarkdownPage
  ) {
    guard !evidence.isEmpty else { return }
    page.heading(title, below: 2)
    let (shown, more) = ReportLimits.cut(evidence, to: ReportLimits.proofs, in: context)
    page.proof(shown, more: more)
  }

  private func writeAdvice(for cause: CauseFinding, on page: inout MarkdownPage) {
    if !cause.fix.isEmpty {
      page.heading(cause.state == .confirmed ? "Fix" : "Fix, once it is confirmed", below: 2)
      page.block(
        cause.fix.flatMap { step -> [String] in
          let line = "- [ ] \(MarkdownText.inline(step.text.prose))"
          guard let check = step.checkFirst else { return [line] }
          return ["- [ ] check first: \(MarkdownText.inline(check.prose))", line]
        })
    }
    if !cause.verify.isEmpty {
      page.heading("Verify", below: 2)
      page.block(cause.verify.paragraphs.map { "- [ ] \(MarkdownText.inline($0))" })
    }
    if !cause.sources.isEmpty {
      page.block(["Sources: \(MarkdownText.inline(cause.sources.joined(separator: ", ")))"])
    }
  }

  private func writeConsequences(
    of cause: CauseFinding, in outline: DiagnosisOutline, on page: inout MarkdownPage
  ) {
    let items =
      outline.consequences(of: cause).map { folded in
        let mark = folded.state == .suspected ? ", suspected" : ""
        let place = folded.evidence.first.map { ", \(MarkdownPage.place($0))" } ?? ""
        return "\(MarkdownText.inline(folded.title.prose)) (\(MarkdownText.code(folded.id))"
          + "\(mark))\(place)"
      } + outline.signatures(of: cause).map { "message \(MarkdownText.code($0))" }
    guard !items.isEmpty else { return }
    page.heading("What else follows from it", below: 2)
    page.list(items)
  }
}

package import MidpathModel

/// A diagnosis for a terminal: the answer first, at most 80 columns wide.
package struct TextReport: Sendable {
  package let context: ReportContext
  package let style: TextStyle

  /// The widest column of names in a summary; a longer name pushes its line to the right.
  private static let nameColumns = 24

  /// Makes a writer.
  package init(context: ReportContext, style: TextStyle = .plain) {
    self.context = context
    self.style = style
  }

  /// The report; several servers get a summary first, and quiet ones are only named in it.
  package func written(_ diagnoses: [Diagnosis]) -> String {
    let outlines = diagnoses.map(DiagnosisOutline.init)
    var page = TextPage(style: style)
    switch outlines.count {
    case 0: page.paragraph("No MID Server was found.", indent: 0)
    case 1: write(outlines[0], on: &page)
    default:
      let sorted = ReportWords.worstFirst(outlines)
      writeSummary(sorted, on: &page)
      for outline in sorted where !isQuiet(outline) || !outline.diagnosis.unread.isEmpty {
        page.gap()
        write(outline, on: &page)
      }
    }
    return page.text
  }

  private func isQuiet(_ outline: DiagnosisOutline) -> Bool {
    outline.isQuiet && !context.isVerbose
  }

  /// One line for each server: the verdict, the name, the first cause.
  private func writeSummary(_ outlines: [DiagnosisOutline], on page: inout TextPage) {
    page.paragraph(ReportWords.tally(outlines), indent: 0, tone: .strong)
    page.gap()
    let widths = outlines.map { ReportWords.name($0.diagnosis.server).visible.displayWidth }
    let nameColumn = widths.filter { $0 <= TextReport.nameColumns }.max() ?? 0
    for outline in outlines {
      let name = ReportWords.name(outline.diagnosis.server).visible
      let word = ReportWords.word(outline.diagnosis.verdict)
      let gist = ReportWords.gist(outline)
      if style.isAccessible {
        page.paragraph("\(name): \(word). \(gist)", indent: 0, hanging: 2)
      } else {
        let column = "suspected".count + 2
        let padding = String(repeating: " ", count: column - word.count)
        let blanks = String(repeating: " ", count: max(nameColumn - name.displayWidth, 0))
        page.paragraph(
          "\(word)\(padding)\(name)\(blanks)  \(gist)", indent: 2,
          hanging: 4 + column + nameColumn)
      }
    }
  }

  /// One server, from its verdict to the commands that go on from there.
  private func write(_ outline: DiagnosisOutline, on page: inout TextPage) {
    let diagnosis = outline.diagnosis
    let name = ReportWords.name(diagnosis.server)
    if isQuiet(outline) {
      let line = "MID Server \(name): healthy. \(diagnosis.summary.prose)"
      page.paragraph(line, indent: 0, hanging: 2, tone: .good)
      if !diagnosis.unrecognised.isEmpty {
        let count = diagnosis.unrecognised.reduce(0) { $0 + $1.count }
        page.paragraph(
          "\(count) errors and warnings that nobody has catalogued; --verbose shows them.",
          indent: 2)
      }
      writeUnread(diagnosis.unread, on: &page)
      return
    }
    let headline = "MID Server \(name): \(ReportWords.verdict(outline))"
    page.paragraph(headline, indent: 0, hanging: 2, tone: tone(of: diagnosis.verdict))
    page.prose(diagnosis.summary, indent: 0)
    writeAnswer(outline, on: &page)
    writeNext(diagnosis.next, on: &page)
    writeBackground(outline, on: &page)
    writeHints(outline, on: &page)
  }

  private func tone(of verdict: Diagnosis.Verdict) -> TextTone {
    switch verdict {
    case .healthy: .good
    case .cause: .bad
    case .suspected, .unknown: .doubtful
    }
  }

  private func writeNext(_ next: NextQuestion?, on page: inout TextPage) {
    guard let next else { return }
    page.heading("Next question")
    page.prose(next.ask)
    if !next.why.isEmpty { page.paragraph("Why: \(next.why.prose)") }
    page.paragraph("Answer it with: \(context.tool) walk \(next.path)", hanging: 4)
  }

  private func writeHints(_ outline: DiagnosisOutline, on page: inout TextPage) {
    guard let cause = outline.roots.first ?? outline.suspects.first else { return }
    page.gap()
    page.paragraph("More about it: \(context.tool) explain \(cause.id)", indent: 0, hanging: 2)
    guard cause.state == .confirmed else { return }
    page.paragraph("Is it fixed now: \(context.tool) verify \(cause.id)", indent: 0, hanging: 2)
  }
}

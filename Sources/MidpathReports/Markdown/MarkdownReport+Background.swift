import MidpathModel

extension MarkdownReport {
  func writeNeeds(_ needs: [String], on page: inout MarkdownPage) {
    let (shown, more) = ReportLimits.cut(needs, to: ReportLimits.needs, in: context)
    writeItems("What evidence would help", shown.map { MarkdownText.inline($0.prose) }, more, &page)
  }

  func writeNext(_ next: NextQuestion?, on page: inout MarkdownPage) {
    guard let next else { return }
    page.heading("Next question")
    page.prose(next.ask)
    if !next.why.isEmpty { page.block(["Why: \(MarkdownText.inline(next.why.prose))"]) }
    page.block(["Answer it with \(MarkdownText.code("\(context.tool) walk \(next.path)"))"])
  }

  /// What stands behind the answer.
  func writeBackground(_ outline: DiagnosisOutline, on page: inout MarkdownPage) {
    let diagnosis = outline.diagnosis
    writeStages(diagnosis.stages, on: &page)
    if !diagnosis.patterns.isEmpty { page.heading("Again and again") }
    for pattern in diagnosis.patterns { page.prose(pattern) }
    if context.isVerbose { writeQuestions(diagnosis.questions, on: &page) }
    let expected = diagnosis.expected.map { finding in
      let explanation = MarkdownText.inline(finding.explanation.prose)
      return "\(MarkdownText.inline(finding.title.prose)) (\(MarkdownText.code(finding.id)))"
        + (explanation.isEmpty ? "" : ": \(explanation)")
    }
    writeItems("Expected behaviour", expected, 0, &page)
    let (noise, moreNoise) = ReportLimits.cut(
      diagnosis.noise, to: ReportLimits.noise, in: context)
    writeItems("Loud, but harmless", noise.map(signature), moreNoise, &page)
    let (history, moreHistory) = ReportLimits.cut(
      diagnosis.history, to: ReportLimits.history, in: context)
    writeItems("From before the last good start", history.map(signature), moreHistory, &page)
    writeUnrecognised(outline.unrecognised, on: &page)
    writeUnread(diagnosis.unread, on: &page)
  }

  func writeHints(_ outline: DiagnosisOutline, on page: inout MarkdownPage) {
    guard let cause = outline.roots.first ?? outline.suspects.first else { return }
    var lines = ["More about it: \(MarkdownText.code("\(context.tool) explain \(cause.id)"))"]
    if cause.state == .confirmed {
      lines.append("Is it fixed now: \(MarkdownText.code("\(context.tool) verify \(cause.id)"))")
    }
    page.list(lines)
  }

  /// Which program and knowledge made it.
  func writeMaking(on page: inout MarkdownPage) {
    let time = context.generatedAt.map { ", \(MarkdownText.inline($0))" } ?? ""
    let making =
      "\(context.tool) \(context.toolVersion), knowledge \(context.knowledgeVersion) "
      + "(\(context.knowledgeSHA256.prefix(12)))"
    page.block(["---"])
    page.block([MarkdownText.inline(making) + time])
  }

  func writeUnread(_ unread: [Unread], on page: inout MarkdownPage) {
    let items = unread.map { entry in
      "\(MarkdownText.code(entry.path)): \(MarkdownText.inline(entry.reason))"
    }
    writeItems("Could not be read", items, 0, &page)
  }

  private func writeStages(_ stages: [StageFinding], on page: inout MarkdownPage) {
    guard !stages.isEmpty else { return }
    page.heading("How far it got")
    for stage in stages {
      let title = stage.title.isEmpty ? stage.sequence : stage.title.prose
      let started = stage.startedAt.map { " (started \($0))" } ?? ""
      let progress = MarkdownText.inline(ReportWords.progress(stage))
      page.block(["**\(MarkdownText.inline(title))**: \(progress)\(started)"])
      guard stage.state != .passed || context.isVerbose else { continue }
      page.prose(stage.meaning)
      let (shown, more) = ReportLimits.cut(
        stage.evidence, to: ReportLimits.suspectEvidence, in: context)
      page.proof(shown, more: more)
    }
  }

  private func writeQuestions(_ questions: [QuestionFinding], on page: inout MarkdownPage) {
    let items = questions.map { question in
      let places = question.answer.because.prefix(1).map { ", \(MarkdownPage.place($0))" }
      let answer = MarkdownText.inline(ReportWords.answer(question.answer))
      return "\(MarkdownText.inline(question.ask.prose)) **\(answer)**\(places.joined())"
    }
    writeItems("Questions", items, 0, &page)
  }

  private func signature(_ finding: SignatureFinding) -> String {
    let span = ReportWords.span(finding.first.time, finding.last.time).map { ", \($0)" } ?? ""
    return "\(NumberText.times(finding.count))\(span): "
      + MarkdownText.inline(ReportWords.note(finding))
  }

  private func writeUnrecognised(_ templates: [ErrorTemplate], on page: inout MarkdownPage) {
    let (shown, more) = ReportLimits.cut(templates, to: ReportLimits.unrecognised, in: context)
    let items = shown.map { template in
      let place = MarkdownText.code(template.first.place.description)
      return "\(MarkdownText.code(template.template)): \(ReportWords.occurrence(template)), "
        + "for example \(place)"
    }
    writeItems("Errors that nobody has catalogued", items, more, &page)
  }

  private func writeItems(
    _ title: String, _ items: [String], _ more: Int, _ page: inout MarkdownPage
  ) {
    guard !items.isEmpty else { return }
    page.heading(title)
    page.list(more > 0 ? items + [MarkdownText.inline(ReportWords.more(more))] : items)
  }
}

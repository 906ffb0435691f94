import MidpathModel

extension TextReport {
  /// What stands behind the answer: stages, answers, noise, history, and what could not be read.
  func writeBackground(_ outline: DiagnosisOutline, on page: inout TextPage) {
    let diagnosis = outline.diagnosis
    writeStages(diagnosis.stages, on: &page)
    writePatterns(diagnosis.patterns, on: &page)
    if context.isVerbose { writeQuestions(diagnosis.questions, on: &page) }
    writeExpected(diagnosis.expected, on: &page)
    writeNoise(diagnosis.noise, on: &page)
    writeHistory(diagnosis.history, on: &page)
    writeUnrecognised(outline.unrecognised, on: &page)
    writeUnread(diagnosis.unread, on: &page)
  }

  private func writeStages(_ stages: [StageFinding], on page: inout TextPage) {
    guard !stages.isEmpty else { return }
    page.heading("How far it got")
    for stage in stages {
      let title = stage.title.isEmpty ? stage.sequence : stage.title.prose
      page.paragraph("\(title): \(ReportWords.progress(stage))", hanging: 4)
      if let startedAt = stage.startedAt { page.paragraph("started \(startedAt)", indent: 4) }
      guard stage.state != .passed || context.isVerbose else { continue }
      if !stage.meaning.isEmpty { page.prose(stage.meaning, indent: 4) }
      writeEvidence(
        stage.evidence, limit: ReportLimits.suspectEvidence, indent: 4, on: &page)
    }
  }

  private func writePatterns(_ patterns: [String], on page: inout TextPage) {
    guard !patterns.isEmpty else { return }
    page.heading("Again and again")
    for pattern in patterns { page.bullet(pattern.prose) }
  }

  private func writeQuestions(_ questions: [QuestionFinding], on page: inout TextPage) {
    let answered = questions.filter { $0.answer.choice != nil }
    let open = questions.filter { $0.answer.choice == nil }
    if !answered.isEmpty { page.heading("Answered questions") }
    for question in answered {
      page.bullet("\(question.ask.prose) \(ReportWords.answer(question.answer))")
      writeEvidence(
        question.answer.because, limit: ReportLimits.suspectEvidence, indent: 4, on: &page)
    }
    if !open.isEmpty { page.heading("Open questions") }
    for question in open {
      page.bullet("\(question.ask.prose) \(ReportWords.answer(question.answer))")
      for need in question.answer.settledBy {
        page.paragraph("would settle it: \(need.prose)", indent: 4)
      }
    }
  }

  private func writeExpected(_ expected: [CauseFinding], on page: inout TextPage) {
    guard !expected.isEmpty else { return }
    page.heading("Expected behaviour")
    for finding in expected {
      page.bullet("\(finding.title.prose) (\(finding.id))")
      page.prose(finding.explanation, indent: 4)
      writeEvidence(Array(finding.evidence.prefix(1)), limit: 1, indent: 4, on: &page)
    }
  }

  private func writeNoise(_ noise: [SignatureFinding], on page: inout TextPage) {
    guard !noise.isEmpty else { return }
    page.heading("Loud, but harmless")
    let (shown, more) = ReportLimits.cut(noise, to: ReportLimits.noise, in: context)
    for finding in shown {
      page.bullet("\(NumberText.times(finding.count)): \(ReportWords.note(finding))")
    }
    if more > 0 { page.bullet(ReportWords.more(more)) }
  }

  private func writeHistory(_ history: [SignatureFinding], on page: inout TextPage) {
    guard !history.isEmpty else { return }
    page.heading("From before the last good start")
    let (shown, more) = ReportLimits.cut(history, to: ReportLimits.history, in: context)
    for finding in shown {
      let last = finding.last.time.map { ", last \($0)" } ?? ""
      page.bullet("\(NumberText.times(finding.count))\(last): \(ReportWords.note(finding))")
    }
    if more > 0 { page.bullet(ReportWords.more(more)) }
  }

  private func writeUnrecognised(_ templates: [ErrorTemplate], on page: inout TextPage) {
    guard !templates.isEmpty else { return }
    page.heading("Errors that nobody has catalogued")
    let (shown, more) = ReportLimits.cut(templates, to: ReportLimits.unrecognised, in: context)
    for template in shown {
      page.bullet(template.template)
      page.paragraph(ReportWords.occurrence(template), indent: 4)
      page.paragraph("for example \(template.first.place)", indent: 4, hanging: 6)
    }
    if more > 0 { page.bullet(ReportWords.more(more)) }
  }

  func writeUnread(_ unread: [Unread], on page: inout TextPage) {
    guard !unread.isEmpty else { return }
    page.heading("Could not be read")
    for entry in unread { page.bullet("\(entry.path): \(entry.reason)") }
  }
}

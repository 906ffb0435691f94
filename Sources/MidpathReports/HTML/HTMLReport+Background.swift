import MidpathModel

extension HTMLReport {
  /// How far the last attempts got.
  func stages(_ outline: DiagnosisOutline, in scope: HTMLScope) -> Markup {
    let items = outline.diagnosis.stages.map { stage -> Markup in
      let title = stage.title.isEmpty ? stage.sequence : stage.title.prose
      let started: Markup =
        stage.startedAt.map {
          ", started <time datetime=\"\($0.isoText)\">\($0.description)</time>"
        } ?? ""
      let isDetailed = stage.state != .passed || context.isVerbose
      let details: Markup =
        isDetailed
        ? "\(paragraphs(stage.meaning))"
          + evidence(
            stage.evidence, limit: ReportLimits.suspectEvidence, quoted: quoted(outline)) : ""
      return "<strong>\(title)</strong>: \(ReportWords.progress(stage))\(started)\n\(details)"
    }
    let patterns = outline.diagnosis.patterns.map { pattern -> Markup in "\(pattern)" }
    return scope.section("How far it got", list(items))
      + scope.section("Again and again", list(patterns))
  }

  /// What else the diagnosis says, in the order of the text report.
  func background(_ outline: DiagnosisOutline, in scope: HTMLScope) -> Markup {
    let diagnosis = outline.diagnosis
    let isShort = outline.isQuiet && !context.isVerbose
    let (noise, moreNoise) = ReportLimits.cut(
      diagnosis.noise, to: ReportLimits.noise, in: context)
    let (history, moreHistory) = ReportLimits.cut(
      diagnosis.history, to: ReportLimits.history, in: context)
    let unread = diagnosis.unread.map { entry -> Markup in
      "<code><bdi>\(entry.path)</bdi></code>: \(entry.reason)"
    }
    return """
      \(context.isVerbose ? questions(diagnosis.questions, in: scope) : "")\
      \(expected(diagnosis.expected, in: scope))\
      \(isShort ? "" : scope.section(
        "Loud, but harmless", list(noise.map(signature), more: moreNoise)))\
      \(scope.section(
        "From before the last good start", list(history.map(signature), more: moreHistory)))\
      \(unrecognised(outline.unrecognised, in: scope))\
      \(scope.section("Could not be read", list(unread)))
      """
  }

  private func questions(_ questions: [QuestionFinding], in scope: HTMLScope) -> Markup {
    let items = questions.map { question -> Markup in
      let because = evidence(question.answer.because, limit: 1)
      let needs = question.answer.settledBy.map { "would settle it: \($0.prose)" as Markup }
      return """
        \(question.ask.prose) <strong>\(ReportWords.answer(question.answer))</strong>
        \(because)\(question.answer.choice == nil ? list(needs) : "")
        """
    }
    return scope.section("Questions", list(items))
  }

  private func expected(_ expected: [CauseFinding], in scope: HTMLScope) -> Markup {
    let items = expected.map { finding -> Markup in
      """
      \(finding.title.prose) (\(code(finding.id)))
      \(paragraphs(finding.explanation))\(evidence(Array(finding.evidence.prefix(1))))
      """
    }
    return scope.section("Expected behaviour", list(items))
  }

  private func signature(_ finding: SignatureFinding) -> Markup {
    let span: Markup =
      ReportWords.span(finding.first.time, finding.last.time).map { ", \($0)" } ?? ""
    return "\(NumberText.times(finding.count))\(span): \(ReportWords.note(finding))"
  }

  private func unrecognised(_ templates: [ErrorTemplate], in scope: HTMLScope) -> Markup {
    let (shown, more) = ReportLimits.cut(templates, to: ReportLimits.unrecognised, in: context)
    let items = shown.map { template -> Markup in
      """
      <code class="template"><bdi>\(template.template)</bdi></code><br>
      \(ReportWords.occurrence(template)), for example \(place(template.first))
      """
    }
    return scope.section("Errors that nobody has catalogued", list(items, more: more))
  }
}

import MidpathModel

extension HTMLReport {
  /// The dangers above everything else, the causes with their proof, and the suspects.
  func answer(_ outline: DiagnosisOutline, in scope: HTMLScope) -> Markup {
    let leaders = outline.leaders
    var pieces = [dangers(outline.diagnosis.dangers, in: scope)]
    for (index, cause) in leaders.enumerated() {
      pieces.append(
        scope.section(
          title(of: cause, number: index + 1, count: leaders.count),
          """
          \(paragraphs(cause.explanation))\(proof(of: cause, in: scope))\
          \(advice(for: cause, in: scope))\(consequences(of: cause, outline, in: scope))
          """, className: cause.state == .confirmed ? "root" : "suspect"))
    }
    pieces.append(suspects(outline.others, areOthers: outline.roots.isEmpty, outline, in: scope))
    if outline.diagnosis.verdict == .unknown {
      let (shown, more) = ReportLimits.cut(outline.needs, to: ReportLimits.needs, in: context)
      pieces.append(
        scope.section("What evidence would help", list(shown.map { "\($0.prose)" }, more: more)))
    }
    return Markup(pieces)
  }

  private func title(of cause: CauseFinding, number: Int, count: Int) -> Markup {
    let title = cause.title.prose
    switch cause.state {
    case .suspected: return "Suspected, \(ReportWords.likelihood(cause.likelihood)): \(title)"
    case .confirmed:
      return count > 1 ? "Root cause \(number) of \(count): \(title)" : "Root cause: \(title)"
    }
  }

  private func proof(of cause: CauseFinding, in scope: HTMLScope) -> Markup {
    let isConfirmed = cause.state == .confirmed
    let needs = isConfirmed ? [] : cause.settledBy
    return """
      \(scope.part(isConfirmed ? "Proof" : "What points to it", evidence(cause.evidence)))\
      \(scope.part("What speaks against it", evidence(cause.against)))\
      \(scope.part("What would settle it", list(needs.map { "\($0.prose)" })))
      """
  }

  /// Where observations stand, and what stands there unless it is quoted already.
  func evidence(
    _ evidence: [Observation], limit: Int = ReportLimits.proofs, quoted: Set<Observation> = []
  ) -> Markup {
    let (shown, more) = ReportLimits.cut(evidence, to: limit, in: context)
    let rest: Markup = more > 0 ? "<p>\(ReportWords.more(more))</p>\n" : ""
    return "\(shown.map { figure($0, isQuoted: quoted.contains($0)) })\(rest)"
  }

  private func figure(_ observation: Observation, isQuoted: Bool) -> Markup {
    let text = observation.text
    guard !text.isEmpty, !isQuoted else {
      let note: Markup = text.isEmpty ? "" : " (quoted above)"
      return "<p class=\"faint\">\(place(observation))\(note)</p>\n"
    }
    return """
      <figure class="proof">
      <figcaption>\(place(observation))</figcaption>
      <pre dir="ltr">\(text)</pre>
      </figure>

      """
  }

  /// What stands in the page before anything but the leading causes is told.
  func quoted(_ outline: DiagnosisOutline) -> Set<Observation> {
    Set(
      outline.leaders.flatMap { cause in
        ReportLimits.cut(cause.evidence, to: ReportLimits.proofs, in: context).shown
      })
  }

  /// Place and time in a line.
  func place(_ observation: Observation) -> Markup {
    let name = observation.place.description
    let shown: Markup = "<code><bdi>\(name)</bdi></code>"
    let linked: Markup = links.line(observation).map { "<a href=\"\($0)\">\(shown)</a>" } ?? shown
    let place: Markup = "\(linked)\(ReportWords.origin(observation))"
    guard let time = observation.time else { return place }
    return "\(place) <time datetime=\"\(time.isoText)\">\(time.description)</time>"
  }

  /// A list; what was left out of it is its last item.
  func list(_ items: [Markup], more: Int = 0) -> Markup {
    guard !items.isEmpty else { return "" }
    let rest: Markup = more > 0 ? "<li>\(ReportWords.more(more))</li>\n" : ""
    return "<ul>\n\(items.map { "<li>\($0)</li>\n" as Markup })\(rest)</ul>\n"
  }

  /// What must not be done; the proof is folded, so that the cause stays in sight.
  ///
  /// Where it is brief, the reason is folded too.
  func dangers(_ dangers: [DangerFinding], in scope: HTMLScope, isBrief: Bool = false) -> Markup {
    guard !dangers.isEmpty else { return "" }
    let items = dangers.map { danger -> Markup in
      let because: Markup =
        danger.reason.isEmpty ? "" : "<p>Because: \(danger.reason.prose)</p>\n"
      let check: Markup =
        danger.isCertain || danger.checkFirst.isEmpty
        ? ""
        : """
        <p>It is not certain that this holds here. Check first: \(danger.checkFirst.prose)</p>

        """
      let proof = evidence(danger.because, limit: ReportLimits.suspectEvidence)
      let reason =
        isBrief
        ? folded("Why, and the proof", because + proof) : because + folded("Proof", proof)
      return "<p><strong>\(danger.text.prose)</strong></p>\n\(check)\(reason)"
    }
    return """
      <div class="danger">
      \(scope.heading("Do not", below: 1))
      \(list(items))</div>

      """
  }

  private func folded(_ summary: Markup, _ content: Markup) -> Markup {
    guard !content.source.isEmpty else { return "" }
    return "<details>\n<summary>\(summary)</summary>\n\(content)</details>\n"
  }

  private func advice(for cause: CauseFinding, in scope: HTMLScope) -> Markup {
    let steps = cause.fix.map { step -> Markup in
      let check: Markup = step.checkFirst.map { "<br>check first: \($0.prose)" } ?? ""
      return "<li>\(links.step(cause.id, step.text))\(step.text.prose)\(check)</li>\n"
    }
    let fix: Markup = steps.isEmpty ? "" : "<ol>\n\(steps)</ol>\n"
    let sources: Markup =
      cause.sources.isEmpty
      ? "" : "<p class=\"faint\">Sources: \(cause.sources.joined(separator: ", "))</p>\n"
    let title: Markup = cause.state == .confirmed ? "Fix" : "Fix, once it is confirmed"
    return "\(scope.part(title, fix))\(scope.part("Verify", paragraphs(cause.verify)))\(sources)"
  }

  private func consequences(
    of cause: CauseFinding, _ outline: DiagnosisOutline, in scope: HTMLScope
  ) -> Markup {
    let causes = outline.consequences(of: cause).map { folded -> Markup in
      let mark: Markup = folded.state == .suspected ? ", suspected" : ""
      let proof = evidence(Array(folded.evidence.prefix(1)), quoted: quoted(outline))
      return "\(folded.title.prose) (\(code(folded.id))\(mark))\n\(proof)"
    }
    let signatures = outline.signatures(of: cause).map { "message \(code($0))" as Markup }
    return scope.part("What else follows from it", list(causes + signatures))
  }

  private func suspects(
    _ suspects: [CauseFinding], areOthers: Bool, _ outline: DiagnosisOutline, in scope: HTMLScope
  ) -> Markup {
    let items = suspects.map { cause -> Markup in
      let needs = cause.settledBy.map { "would settle it: \($0.prose)" as Markup }
      let folded = outline.consequences(of: cause).map { folded -> Markup in
        "would follow from it: \(folded.title.prose) (\(code(folded.id)))"
      }
      return """
        \(cause.title.prose): <strong>\(ReportWords.likelihood(cause.likelihood))</strong> \
        (\(code(cause.id)))
        \(evidence(
          cause.evidence, limit: ReportLimits.suspectEvidence, quoted: quoted(outline)))\
        \(list(needs + folded))
        """
    }
    return scope.section(areOthers ? "Also suspected" : "Suspected", list(items))
  }
}

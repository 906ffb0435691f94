import MidpathModel
import MidpathReports

/// The last page of a walk: how it went, the cause with its fix as a checklist, how to verify.
struct WalkPage {
  let style: TextStyle

  /// The page, at most 80 columns wide.
  func text(_ result: WalkResult) -> String {
    var lines = ["\(result.path.title)", ""]
    for (index, step) in result.walk.steps.enumerated() {
      lines += self.step(step, number: index + 1, result.knowledge)
    }
    lines.append("")
    switch result.walk.position {
    case .end(let sentence): lines += Paragraph.lines(sentence)
    case .open(_, let question):
      let ask = result.knowledge.question(question)?.question.ask ?? question
      lines += Paragraph.lines("Not answered yet: \(ask)")
    case .causes: break
    }
    lines += dangers(result.diagnosis.dangers)
    for finding in result.reached { lines += cause(finding, of: result.reached.count) }
    let others = result.diagnosis.causes.filter { finding in
      finding.explainedBy == nil && !result.reached.contains { $0.id == finding.id }
    }
    if !others.isEmpty {
      lines += ["", "The files also point at:"]
      for finding in others.prefix(5) {
        lines += Paragraph.lines(
          "\(finding.title) (\(finding.state.rawValue), \(finding.id))", first: "  ", rest: "    ")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func step(_ step: WalkStep, number: Int, _ knowledge: KnowledgeBase) -> [String] {
    guard let question = knowledge.question(step.question)?.question else { return [] }
    let title = question.answers.first { $0.id == step.answer.choice }?.title
    var lines = Paragraph.lines(question.ask, first: "\(number). ", rest: "   ")
    lines += Paragraph.lines(said(step.answer, title), first: "   ", rest: "     ")
    if step.answer.by == .evidence, let proof = step.answer.because.first {
      lines += Paragraph.lines("\(proof.place): \(proof.text)", first: "   ", rest: "     ")
    }
    return lines
  }

  private func said(_ answer: Answer, _ title: String?) -> String {
    guard let title else { return "not known" }
    switch answer.by {
    case .person:
      return answer.overruled.map { "\(title) (you said so; the files say \($0))" }
        ?? "\(title) (you said so)"
    case .evidence: return "\(title) (the files say so)"
    case nil: return title
    }
  }

  private func dangers(_ dangers: [DangerFinding]) -> [String] {
    guard !dangers.isEmpty else { return [] }
    var lines = ["", "Do not"]
    for danger in dangers {
      let doubt = danger.isCertain ? "" : " (check first: \(danger.checkFirst))"
      lines += Paragraph.lines(
        "\(danger.text) \(danger.reason)\(doubt)", first: "  ! ", rest: "    ")
    }
    return lines
  }

  private func cause(_ finding: CauseFinding, of count: Int) -> [String] {
    let certainty =
      finding.state == .confirmed ? "Root cause" : count == 1 ? "Likely cause" : "Possible cause"
    var lines = ["", "\(certainty): \(finding.title)", "  \(finding.id)"]
    lines += Paragraph.lines(finding.explanation, first: "  ", rest: "  ")
    lines += ["", "Fix"]
    for step in finding.fix {
      lines += Paragraph.lines(step.text, first: "  [ ] ", rest: "      ")
      if let check = step.checkFirst {
        lines += Paragraph.lines("check first: \(check)", first: "      ", rest: "      ")
      }
    }
    lines += ["", "Verify"] + Paragraph.lines(finding.verify, first: "  ", rest: "  ")
    if !finding.sources.isEmpty {
      lines += Paragraph.lines(
        "Sources: \(finding.sources.joined(separator: ", "))", first: "  ", rest: "  ")
    }
    return lines
  }
}

import MidpathModel

extension Explainer {
  func section(_ heading: String, _ lines: [Explanation.Line]) -> Explanation.Section {
    Explanation.Section(heading: heading, lines: lines)
  }

  /// A section of texts that name no entry; empty texts are left out.
  func plain(_ heading: String, _ texts: [String]) -> Explanation.Section {
    section(heading, texts.filter { !$0.isEmpty }.map { Explanation.Line($0) })
  }

  /// An id with its title.
  func named(_ entry: KnowledgeReference) -> Explanation.Line {
    let title = title(of: entry).map { ": \($0)" } ?? ""
    return Explanation.Line(entry.id + title, [entry])
  }

  func sentence(_ condition: Condition) -> Explanation.Line {
    Explanation.Line(ConditionText.sentence(condition), condition.references)
  }

  func warning(_ danger: Danger) -> Explanation.Line {
    Explanation.Line(
      "\(danger.text) \(danger.reason)", [KnowledgeReference(.danger, danger.id)])
  }

  func step(_ step: FixStep, number: Int) -> Explanation.Line {
    let system = step.system.map { "(\($0.rawValue)) " } ?? ""
    let text = "\(number). \(system)\(step.text)"
    guard let unless = step.unless else { return Explanation.Line(text) }
    let instead = step.instead.map { ": \($0)" } ?? "."
    return Explanation.Line(
      "\(text) Not when “\(unless)” holds\(instead)", [KnowledgeReference(.danger, unless)])
  }

  func answer(_ choice: Choice) -> Explanation.Line {
    let evidence = choice.when.map { ", given by evidence when \(ConditionText.phrase($0))" } ?? ""
    let leads = destination(choice.destination)
    return Explanation.Line(
      "\(choice.id): \(choice.title) → \(leads.text)\(evidence)",
      leads.references + (choice.when?.references ?? []))
  }

  func destination(_ destination: Destination) -> Explanation.Line {
    let text =
      switch destination {
      case .question(let id): "question \(id)"
      case .causes(let ids): "cause \(ids.joined(separator: ", "))"
      case .path(let id): "path \(id)"
      case .end(let sentence): sentence
      }
    return Explanation.Line(text, destination.references)
  }
}

import MidpathModel

extension Explainer {
  /// The other direction: a section for every way in which others speak of an entry.
  func mentions(of entry: KnowledgeReference) -> [Explanation.Section] {
    let found = Dictionary(grouping: links.links(to: entry), by: \.relation)
    return KnowledgeLink.Relation.allCases.compactMap { relation in
      guard let heading = heading(relation), let links = found[relation]
      else { return nil }
      return Explanation.Section(heading: heading, lines: links.map(line), isMention: true)
    }
  }

  /// The heading over the entries that speak of one in this way; nil where it says so itself.
  private func heading(_ relation: KnowledgeLink.Relation) -> String? {
    switch relation {
    case .means: "Messages that can mean it"
    case .confirms: "Helps to prove"
    case .suggests: "Helps to suggest"
    case .rulesOut: "Helps to rule out"
    case .verifies: "Helps to verify the fix of"
    case .explains: "Follows from"
    case .warnsOf: "To be heeded with"
    case .holdsBy: "Decides whether these dangers hold"
    case .leadsTo: "Reached from"
    case .excludes: "Excluded by the answers"
    case .answeredBy: "Helps to answer"
    case .begins: "Begins"
    case .ends: "Ends"
    case .passes: "Shows as passed"
    case .fails: "Shows as failed"
    case .asks, .entersBy, .hasStage: nil
    }
  }

  private func line(_ link: KnowledgeLink) -> Explanation.Line {
    let name = named(link.from)
    guard let answer = link.answer else { return name }
    return Explanation.Line("\(name.text) → \(answer)", name.references)
  }
}

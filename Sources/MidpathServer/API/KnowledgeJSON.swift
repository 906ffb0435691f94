import MidpathKnowledge
import MidpathReports
import MidpathStore

/// The knowledge as the API writes it.
struct KnowledgeJSON: Sendable {
  let explainer: Explainer

  /// All entries of some kinds.
  func list(of kinds: [KnowledgeReference.Kind]) -> JSONNode {
    let entries = explainer.references.filter { kinds.contains($0.kind) }
    return .keyed(["entries": .array(entries.map(reference))])
  }

  /// What the knowledge says about an entry, and its links both ways.
  func entry(_ explanation: Explanation) -> JSONNode {
    let entry = explanation.reference
    return .keyed([
      "kind": .string(entry.kind.rawValue), "id": .string(entry.id),
      "title": .string(explanation.title), "what": .string(explanation.kind),
      "sections": .array(explanation.sections.map(section)),
      "links": .array(explainer.links.links(from: entry).map { link($0, to: $0.to) }),
      "linkedFrom": .array(explainer.links.links(to: entry).map { link($0, to: $0.from) }),
    ])
  }

  private func section(_ section: Explanation.Section) -> JSONNode {
    .keyed([
      "heading": .string(section.heading),
      "lines": .array(
        section.lines.map { line in
          .keyed([
            "text": .string(line.text), "references": .array(line.references.map(reference)),
          ])
        }),
    ])
  }

  /// An entry by its kind, id and title.
  func reference(_ entry: KnowledgeReference) -> JSONNode {
    .keyed([
      "kind": .string(entry.kind.rawValue), "id": .string(entry.id),
      "title": .string(explainer.title(of: entry) ?? entry.id),
    ])
  }

  private func link(_ link: KnowledgeLink, to other: KnowledgeReference) -> JSONNode {
    .keyed([
      "relation": .string(link.relation.rawValue), "answer": .text(link.answer),
      "entry": reference(other),
    ])
  }
}

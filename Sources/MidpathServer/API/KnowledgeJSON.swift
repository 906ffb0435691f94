import MidpathKnowledge
import MidpathReports
import MidpathStore

/// The knowledge as the API writes it.
struct KnowledgeJSON: Sendable {
  private let explainer: Explainer

  init(_ knowledge: KnowledgeState) {
    explainer = Explainer(knowledge.base)
  }

  /// All entries of a kind.
  func list(of kind: KnowledgeReference.Kind) -> JSONNode {
    let entries = explainer.references.filter { $0.kind == kind }
    return .keyed(["entries": .array(entries.map(reference))])
  }

  /// What the knowledge says about an entry, and its links both ways; nil where there is none.
  func entry(_ entry: KnowledgeReference) -> JSONNode? {
    guard let explanation = explainer.explanation(of: entry) else { return nil }
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

  private func reference(_ entry: KnowledgeReference) -> JSONNode {
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

package import MidpathModel

/// Every link between two entries of the knowledge, to be followed both ways.
///
/// Built once from a knowledge base; each link is kept once, in the order of the knowledge.
package struct KnowledgeLinks: Sendable {
  private let outgoing: [KnowledgeReference: [KnowledgeLink]]
  private let incoming: [KnowledgeReference: [KnowledgeLink]]

  /// Finds the links of a knowledge base.
  package init(_ knowledge: KnowledgeBase) {
    var collector = KnowledgeLinkCollector()
    knowledge.causes.forEach { collector.add($0, in: knowledge) }
    knowledge.signatures.forEach { collector.add($0) }
    knowledge.dangers.forEach { collector.add($0) }
    knowledge.paths.forEach { collector.add($0) }
    knowledge.sequences.forEach { collector.add($0) }
    outgoing = Dictionary(grouping: collector.links, by: \.from)
    incoming = Dictionary(grouping: collector.links, by: \.to)
  }

  /// The links by which an entry speaks of others.
  package func links(from entry: KnowledgeReference) -> [KnowledgeLink] { outgoing[entry] ?? [] }

  /// The links by which others speak of an entry.
  package func links(to entry: KnowledgeReference) -> [KnowledgeLink] { incoming[entry] ?? [] }

  /// The causes that mention a signature: they prove, suggest or rule out with it, it can mean
  /// them, or it follows from them; the relation says which.
  package func causes(mentioning signature: String) -> [KnowledgeLink] {
    let entry = KnowledgeReference(.signature, signature)
    return links(to: entry).filter { $0.from.kind == .cause }
      + links(from: entry).filter { $0.to.kind == .cause }
  }

  /// The answers that lead to a cause: links from questions, each with the answer's title.
  package func questions(leadingTo cause: String) -> [KnowledgeLink] {
    links(to: KnowledgeReference(.cause, cause)).filter { $0.relation == .leadsTo }
  }

  /// The ids of the paths on which an answer leads to a cause, in the order of the knowledge.
  package func paths(leadingTo cause: String) -> [String] {
    let asking = questions(leadingTo: cause).flatMap { links(to: $0.from) }
      .filter { $0.relation == .asks }.map(\.from.id)
    var seen: Set<String> = []
    return asking.filter { seen.insert($0).inserted }
  }

  /// The ids of the causes that a cause follows from.
  package func causes(explaining cause: String) -> [String] {
    links(to: KnowledgeReference(.cause, cause)).filter { $0.relation == .explains }.map(\.from.id)
  }
}

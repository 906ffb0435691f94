package import MidpathModel

/// Explains the entries of a knowledge base, with links both ways.
package struct Explainer: Sendable {
  package let knowledge: KnowledgeBase
  package let links: KnowledgeLinks

  /// Makes an explainer; it finds all links once.
  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    links = KnowledgeLinks(knowledge)
  }

  /// The entry with an id, whatever its kind; of a stage also without its sequence.
  ///
  /// Where entries of two kinds share an id, the kind that is declared first counts.
  package func explanation(named id: String) -> Explanation? {
    for kind in KnowledgeReference.Kind.allCases {
      if let found = explanation(of: KnowledgeReference(kind, id)) { return found }
    }
    let stages = references.filter { $0.kind == .stage }
    return stages.first { $0.id.hasSuffix(".\(id)") }.flatMap(explanation)
  }

  /// The entry that a reference names; nil where the knowledge has none.
  package func explanation(of entry: KnowledgeReference) -> Explanation? {
    switch entry.kind {
    case .cause: knowledge.cause(entry.id).map(explain)
    case .signature: knowledge.signature(entry.id).map(explain)
    case .path: knowledge.path(entry.id).map(explain)
    case .question: knowledge.question(entry.id).map { explain($0.question, path: $0.path) }
    case .danger: knowledge.danger(entry.id).map(explain)
    case .sequence: knowledge.sequence(entry.id).map(explain)
    case .stage: stage(entry.id).map { explain($0.stage, of: $0.sequence) }
    case .symptom: symptom(entry.id).map(explain)
    }
  }

  /// Everything that can be explained, each entry once.
  package var references: [KnowledgeReference] {
    var list = knowledge.causes.map { KnowledgeReference(.cause, $0.id) }
    list += knowledge.signatures.map { KnowledgeReference(.signature, $0.id) }
    list += knowledge.paths.map { KnowledgeReference(.path, $0.id) }
    list += knowledge.paths.flatMap(\.questions).map { KnowledgeReference(.question, $0.id) }
    list += knowledge.dangers.map { KnowledgeReference(.danger, $0.id) }
    for sequence in knowledge.sequences {
      list.append(KnowledgeReference(.sequence, sequence.id))
      list += sequence.stages.map { KnowledgeReference(.stage, "\(sequence.id).\($0.id)") }
    }
    list += knowledge.paths.flatMap(\.symptoms).map { KnowledgeReference(.symptom, $0.id) }
    var seen: Set<KnowledgeReference> = []
    return list.filter { seen.insert($0).inserted }
  }

  /// What an entry is called: its title, or its phrase in quotation marks; nil for no entry.
  package func title(of entry: KnowledgeReference) -> String? {
    switch entry.kind {
    case .cause: knowledge.cause(entry.id)?.title
    case .signature: knowledge.signature(entry.id)?.phrases.first.map { "“\($0.text)”" }
    case .path: knowledge.path(entry.id)?.title
    case .question: knowledge.question(entry.id)?.question.ask
    case .danger: knowledge.danger(entry.id)?.text
    case .sequence: knowledge.sequence(entry.id)?.title
    case .stage: stage(entry.id)?.stage.title
    case .symptom: symptom(entry.id)?.title
    }
  }

  private func stage(_ id: String) -> (stage: Stage, sequence: StageSequence)? {
    for sequence in knowledge.sequences {
      if let stage = sequence.stages.first(where: { "\(sequence.id).\($0.id)" == id }) {
        return (stage, sequence)
      }
    }
    return nil
  }

  private func symptom(_ id: String) -> Symptom? {
    knowledge.paths.lazy.flatMap(\.symptoms).first { $0.id == id }
  }
}

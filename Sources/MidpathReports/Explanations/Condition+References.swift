package import MidpathModel

extension Condition {
  /// The entries that a condition names, in its order; one that it excludes counts as well.
  package var references: [KnowledgeReference] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.references)
    case .not(let part): part.references
    case .seen(let test):
      (test.signatures + [test.near].compactMap(\.self)).map { KnowledgeReference(.signature, $0) }
    case .stage(let test): [KnowledgeReference(.stage, "\(test.sequence).\(test.stage)")]
    case .attempts(let test): [KnowledgeReference(.sequence, test.sequence)]
    case .answer(let question, _): [KnowledgeReference(.question, question)]
    case .config, .wrapper, .file, .fact, .record, .release, .system: []
    }
  }
}

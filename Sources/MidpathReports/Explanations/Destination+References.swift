import MidpathModel

extension Destination {
  /// The entries that an answer leads to; empty at an end.
  var references: [KnowledgeReference] {
    switch self {
    case .question(let id): [KnowledgeReference(.question, id)]
    case .causes(let ids): ids.map { KnowledgeReference(.cause, $0) }
    case .path(let id): [KnowledgeReference(.path, id)]
    case .end: []
    }
  }
}

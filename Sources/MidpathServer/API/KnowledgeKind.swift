import MidpathReports

/// The kinds of entries of the knowledge, as addresses name them.
enum KnowledgeKind: String, Sendable, CaseIterable {
  case paths
  case symptoms
  case questions
  case causes
  case signatures
  case dangers
  case sequences
  case stages

  /// The kind that references have.
  var referenceKind: KnowledgeReference.Kind {
    switch self {
    case .paths: .path
    case .symptoms: .symptom
    case .questions: .question
    case .causes: .cause
    case .signatures: .signature
    case .dangers: .danger
    case .sequences: .sequence
    case .stages: .stage
    }
  }
}

import MidpathReports

/// The kinds of knowledge in words.
enum KnowledgeKindText {
  /// One entry of a kind.
  static func singular(_ kind: KnowledgeReference.Kind) -> Markup {
    switch kind {
    case .cause: "Cause"
    case .signature: "Message"
    case .path: "Path"
    case .question: "Question"
    case .danger: "Danger"
    case .sequence: "Sequence"
    case .stage: "Stage"
    case .symptom: "Symptom"
    }
  }

  /// The heading over all entries of a kind.
  static func plural(_ kind: KnowledgeReference.Kind) -> Markup {
    switch kind {
    case .cause: "Causes"
    case .signature: "Signatures: messages of logs and forms"
    case .path: "Paths"
    case .question: "Questions"
    case .danger: "Dangers"
    case .sequence, .stage: "Stages of starts and upgrades"
    case .symptom: "Symptoms"
    }
  }
}

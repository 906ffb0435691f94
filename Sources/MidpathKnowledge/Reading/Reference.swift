package import MidpathModel

/// An id that a knowledge file names, and where: checked once all files are read.
package struct Reference: Sendable, Hashable {
  /// What the id has to be.
  package enum Target: Sendable, Hashable {
    case signature
    case cause
    case causeOrSignature
    case danger
    case path
    case sequence
    case stage(sequence: String)
    /// Any question, named by a condition or by a case.
    case question(inCondition: Bool)
    /// A question of this path.
    case questionOfPath(String)
    case choice(question: String)
    case casePart
    /// A capture that all these signatures have.
    case capture(signatures: [String])

    /// The kinds of file that what is named can stand in.
    var kinds: [KnowledgeKind] {
      switch self {
      case .signature, .capture: [.signatures]
      case .cause: [.causes]
      case .causeOrSignature: [.causes, .signatures]
      case .danger: [.dangers]
      case .path, .question, .questionOfPath, .choice: [.path]
      case .sequence, .stage: [.sequence]
      case .casePart: [.parts]
      }
    }
  }

  package let target: Target
  package let id: String
  package let mark: SourceMark

  /// Makes a reference.
  package init(_ target: Target, _ id: String, mark: SourceMark) {
    self.target = target
    self.id = id
    self.mark = mark
  }
}

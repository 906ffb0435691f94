/// That one entry of the knowledge speaks of another one, and in what way.
package struct KnowledgeLink: Sendable, Hashable {
  /// The way in which it speaks of it.
  package enum Relation: String, Sendable, Hashable, CaseIterable {
    /// A signature can mean a cause.
    case means
    /// A cause is proved with it.
    case confirms
    /// A cause is suggested by it.
    case suggests
    /// A cause is ruled out with it.
    case rulesOut
    /// A cause is seen to be fixed by it.
    case verifies
    /// It follows from a cause.
    case explains
    /// A cause warns of a danger.
    case warnsOf
    /// A danger holds or not by it.
    case holdsBy
    /// An answer leads to it.
    case leadsTo
    /// An answer excludes a cause.
    case excludes
    /// Evidence answers a question with it.
    case answeredBy
    /// A path asks a question.
    case asks
    /// A symptom leads to a path.
    case entersBy
    /// A signature begins an attempt of a sequence.
    case begins
    /// A signature ends an attempt in good order.
    case ends
    /// A stage is passed by a signature.
    case passes
    /// A stage has failed by a signature.
    case fails
    /// A sequence has a stage.
    case hasStage
  }

  package let from: KnowledgeReference
  package let to: KnowledgeReference
  package let relation: Relation
  /// The title of the answer that leads there; nil for links that hang on no answer.
  package let answer: String?

  /// Makes a link.
  package init(
    from: KnowledgeReference, to: KnowledgeReference, relation: Relation, answer: String? = nil
  ) {
    self.from = from
    self.to = to
    self.relation = relation
    self.answer = answer
  }
}

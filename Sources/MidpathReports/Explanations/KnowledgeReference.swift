/// Names one entry of the knowledge: an id with its kind.
///
/// Ids are unique within a kind only: there is a path and a sequence called `upgrade`.
package struct KnowledgeReference: Sendable, Hashable {
  /// What an entry can be.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case cause
    case signature
    case path
    case question
    case danger
    case sequence
    case stage
    case symptom
  }

  package let kind: Kind
  /// The id; of a stage with its sequence, as in `startup.log-in`.
  package let id: String

  /// Makes a reference.
  package init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }
}

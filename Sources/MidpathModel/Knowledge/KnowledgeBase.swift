/// All that midpath knows: checked, immutable, by id.
package struct KnowledgeBase: Sendable {
  /// The version authors gave it.
  package var version: String
  /// Hash of the files it was read from.
  package var sha256: String
  package var signatures: [Signature]
  package var sequences: [StageSequence]
  package var causes: [Cause]
  package var dangers: [Danger]
  package var paths: [TroubleshootingPath]

  /// Makes a knowledge base from its parts.
  package init(
    version: String, sha256: String, signatures: [Signature], sequences: [StageSequence],
    causes: [Cause], dangers: [Danger], paths: [TroubleshootingPath]
  ) {
    self.version = version
    self.sha256 = sha256
    self.signatures = signatures
    self.sequences = sequences
    self.causes = causes
    self.dangers = dangers
    self.paths = paths
    causesByID = Dictionary(causes.map { ($0.id, $0) }) { first, _ in first }
    signaturesByID = Dictionary(signatures.map { ($0.id, $0) }) { first, _ in first }
    dangersByID = Dictionary(dangers.map { ($0.id, $0) }) { first, _ in first }
    questionsByID = Dictionary(
      paths.flatMap { path in path.questions.map { ($0.id, (path: path.id, question: $0)) } }
    ) { first, _ in first }
  }

  private let causesByID: [String: Cause]
  private let signaturesByID: [String: Signature]
  private let dangersByID: [String: Danger]
  private let questionsByID: [String: (path: String, question: Question)]

  /// The cause with an id.
  package func cause(_ id: String) -> Cause? { causesByID[id] }
  /// The signature with an id.
  package func signature(_ id: String) -> Signature? { signaturesByID[id] }
  /// The danger with an id.
  package func danger(_ id: String) -> Danger? { dangersByID[id] }
  /// The path with an id.
  package func path(_ id: String) -> TroubleshootingPath? { paths.first { $0.id == id } }
  /// The question with an id, and its path.
  ///
  /// Question ids are unique over all paths.
  package func question(_ id: String) -> (path: String, question: Question)? { questionsByID[id] }
  /// The sequence with an id.
  package func sequence(_ id: String) -> StageSequence? { sequences.first { $0.id == id } }
}

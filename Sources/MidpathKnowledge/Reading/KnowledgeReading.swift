package import MidpathModel

/// All that was read from a set of knowledge files.
package struct KnowledgeReading: Sendable {
  package var base: KnowledgeBase
  package var cases: [KnowledgeCase]
  /// What is wrong in the files taken one by one; ``KnowledgeLint`` looks across them.
  package var complaints: [Complaint]
  /// All ids that the files name.
  package var references: [Reference]
  /// The sample lines of signatures, by id.
  package var samples: [String: [MarkedText]]
  /// Where the phrases of signatures are written, by id, in the order of ``Signature/phrases``.
  package var phraseMarks: [String: [SourceMark]]
  /// Ids that went out of use.
  package var retired: [MarkedText]
  /// The ids of the parts that cases share.
  package var parts: [String]
  /// Where the kind of each file is written.
  package var files: [ReadFile]

  /// The folders of files that could not be parsed: what they hold is missing here.
  package var unreadFolders: Set<String> = []

  /// A file with its kind.
  package struct ReadFile: Sendable, Hashable {
    package let kind: KnowledgeKind
    package let mark: SourceMark
  }

  /// Whether all files with things of a kind could be parsed.
  func isComplete(_ kind: KnowledgeKind) -> Bool {
    kind.folder.map { !unreadFolders.contains($0) } ?? true
  }

  /// Whether nothing but warnings was found.
  package var isUsable: Bool { !complaints.contains { $0.severity == .error } }
}

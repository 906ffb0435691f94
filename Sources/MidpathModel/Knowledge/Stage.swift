/// One step of a ``StageSequence``, with the marks of its success and its failure.
package struct Stage: Sendable {
  package let id: String
  package let title: String
  /// What a failure here says, and where to look.
  package let meaning: String
  /// Signatures that show success.
  package let passed: [String]
  /// Signatures that show failure.
  package let failed: [String]
  package let sources: [String]
  package let mark: SourceMark

  /// Makes a stage.
  package init(
    id: String, title: String, meaning: String, passed: [String], failed: [String],
    sources: [String], mark: SourceMark
  ) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.passed = passed
    self.failed = failed
    self.sources = sources
    self.mark = mark
  }
}

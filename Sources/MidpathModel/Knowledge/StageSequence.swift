/// A known sequence of stages, such as a start or an upgrade, and the signatures that mark it.
package struct StageSequence: Sendable {
  package let id: String
  package let title: String
  /// Signatures that begin an attempt.
  package let begins: [String]
  /// Signatures that end an attempt in good order.
  package let ends: [String]
  /// In the order in which an attempt passes them.
  package let stages: [Stage]
  package let mark: SourceMark

  /// Makes a sequence.
  package init(
    id: String, title: String, begins: [String], ends: [String], stages: [Stage], mark: SourceMark
  ) {
    self.id = id
    self.title = title
    self.begins = begins
    self.ends = ends
    self.stages = stages
    self.mark = mark
  }
}

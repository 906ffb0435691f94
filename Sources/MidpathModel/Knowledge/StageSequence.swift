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
  /// The stage from which on a server without a failure works; nil where that cannot be said.
  package let worksFrom: String?
  package let mark: SourceMark

  /// Makes a sequence.
  package init(
    id: String, title: String, begins: [String], ends: [String], stages: [Stage],
    worksFrom: String? = nil, mark: SourceMark
  ) {
    self.id = id
    self.title = title
    self.begins = begins
    self.ends = ends
    self.stages = stages
    self.worksFrom = worksFrom
    self.mark = mark
  }
}

extension StageSequence {
  /// The position of a stage in the order, or nil.
  package func position(of stage: String) -> Int? {
    stages.firstIndex { $0.id == stage }
  }
}

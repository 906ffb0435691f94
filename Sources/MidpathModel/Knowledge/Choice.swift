/// One answer of a question: `yes`, `no`, or a word of the author's.
package struct Choice: Sendable {
  /// The word that is stored and given on a command line.
  package let id: String
  /// What a person reads.
  package let title: String
  /// The evidence that gives this answer; nil where only a person can.
  package let when: Condition?
  /// Where it leads.
  package let destination: Destination
  /// Causes that this answer excludes.
  package let excludes: [String]
  package let mark: SourceMark

  /// Makes a choice.
  package init(
    id: String, title: String, when: Condition?, destination: Destination, excludes: [String],
    mark: SourceMark
  ) {
    self.id = id
    self.title = title
    self.when = when
    self.destination = destination
    self.excludes = excludes
    self.mark = mark
  }
}

/// Errors or warnings that no signature knows, grouped by what stays the same in them.
package struct ErrorTemplate: Sendable, Hashable {
  /// The message with numbers, ids, hosts and paths abstracted.
  package let template: String
  package let level: Severity
  package var count: Int
  package let first: Observation
  package var last: Observation
  /// Whether it first appeared after the last good start.
  package var isNew: Bool

  /// Makes a group.
  package init(
    template: String, level: Severity, count: Int, first: Observation, last: Observation,
    isNew: Bool = false
  ) {
    self.template = template
    self.level = level
    self.count = count
    self.first = first
    self.last = last
    self.isNew = isNew
  }
}

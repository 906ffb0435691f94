/// Something that could not be read, and why: one line of the report, never the end of the run.
package struct Unread: Sendable, Hashable {
  package let path: String
  package let reason: String

  /// Makes an entry.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// What is to be changed about a case; what is nil stays.
package struct CaseChange: Sendable, Hashable {
  package var title: String?
  package var path: String?
  package var symptom: String?
  package var server: String?
  /// Closes the case (true) or opens it again (false).
  package var isClosed: Bool?

  /// Starts with nothing to change.
  package init() {}
}

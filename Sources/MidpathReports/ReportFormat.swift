/// The formats a diagnosis can be written in.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For a terminal, 80 columns.
  case text
  /// For scripts: the contract in `docs/schema/diagnosis-1.json`.
  case json
  /// For a ticket.
  case markdown
  /// One file for a browser, without network and script.
  case html
  /// For a build server.
  case junit
}

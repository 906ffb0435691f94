/// What a check found about one MID Server.
package struct CheckedServer: Sendable, Hashable {
  /// The agent folder within the evidence; tells servers of one check apart.
  ///
  /// Empty for the root.
  package let server: String
  package let name: String
  /// The verdict's raw value.
  package let verdict: String
  package let summary: String
  /// The diagnosis as `--format json` writes it.
  package let diagnosisJSON: String

  /// Makes a result.
  package init(
    server: String, name: String, verdict: String, summary: String, diagnosisJSON: String
  ) {
    self.server = server
    self.name = name
    self.verdict = verdict
    self.summary = summary
    self.diagnosisJSON = diagnosisJSON
  }
}

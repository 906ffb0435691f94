/// A guided troubleshooting path: questions in a graph, entered by symptoms.
package struct TroubleshootingPath: Sendable {
  package let id: String
  package let title: String
  package let summary: String
  /// Symptoms that lead here.
  package let symptoms: [Symptom]
  /// In the authored order; the first one is where the path begins.
  package let questions: [Question]
  package let sources: [String]
  package let mark: SourceMark

  /// Makes a path.
  package init(
    id: String, title: String, summary: String, symptoms: [Symptom], questions: [Question],
    sources: [String], mark: SourceMark
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.symptoms = symptoms
    self.questions = questions
    self.sources = sources
    self.mark = mark
  }
}

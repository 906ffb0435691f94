/// What a report says about its own making; the caller knows it, reports read no clock.
package struct ReportContext: Sendable, Hashable {
  /// The program's name, as a person types it.
  package var tool: String
  package var toolVersion: String
  package var knowledgeVersion: String
  /// Hash of the knowledge files.
  package var knowledgeSHA256: String
  /// Whether answered questions are shown and lists are not cut.
  package var isVerbose: Bool
  /// When the report was made, as it is to be shown; nil where it is not to be shown.
  package var generatedAt: String?

  /// Makes a context.
  package init(
    tool: String, toolVersion: String, knowledgeVersion: String, knowledgeSHA256: String,
    isVerbose: Bool = false, generatedAt: String? = nil
  ) {
    self.tool = tool
    self.toolVersion = toolVersion
    self.knowledgeVersion = knowledgeVersion
    self.knowledgeSHA256 = knowledgeSHA256
    self.isVerbose = isVerbose
    self.generatedAt = generatedAt
  }
}

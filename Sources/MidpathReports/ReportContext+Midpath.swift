package import MidpathModel

extension ReportContext {
  /// The context of a report that this program writes over this knowledge.
  package init(_ knowledge: KnowledgeBase, isVerbose: Bool = false) {
    self.init(
      tool: "midpath", toolVersion: MidpathVersion.text, knowledgeVersion: knowledge.version,
      knowledgeSHA256: knowledge.sha256, isVerbose: isVerbose)
  }
}

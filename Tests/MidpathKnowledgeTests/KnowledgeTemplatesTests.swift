import MidpathKnowledge
import MidpathModel
import Testing

@Suite("Skeletons")
struct KnowledgeTemplatesTests {
  @Test(arguments: [
    (KnowledgeTemplates.Kind.path, "network", "paths/network.yaml"),
    (.cause, "user.locked-out", "causes/user.yaml"),
    (.signature, "au.refused", "signatures/au.yaml"),
    (.danger, "upgrade-pending", "dangers/upgrade-pending.yaml"),
  ])
  func areGoodYAMLWithAllThatIsToBeFilledIn(
    kind: KnowledgeTemplates.Kind, id: String, path: String
  ) throws {
    let file = try #require(KnowledgeTemplates.file(kind, id: id))
    #expect(file.path == path)
    #expect(file.text.contains(id))
    let source = KnowledgeSource(path: file.path, text: file.text)
    #expect(throws: Never.self) { try KnowledgeDocument.parse(source).get() }
    let complaints = KnowledgeReader.read([source]).complaints.filter { $0.severity == .error }
    #expect(!complaints.isEmpty)
    for complaint in complaints {
      let line = file.text.split(separator: "\n", omittingEmptySubsequences: false)[
        complaint.mark.line - 1]
      #expect(line.contains("TODO") || line.hasSuffix(">"), "\(complaint)")
    }
  }

  @Test func refuseWhatIsNoID() {
    #expect(KnowledgeTemplates.file(.cause, id: "noarea") == nil)
    #expect(KnowledgeTemplates.file(.path, id: "../x") == nil)
    #expect(KnowledgeTemplates.file(.path, id: "") == nil)
    #expect(KnowledgeTemplates.file(.signature, id: "A.b") == nil)
  }
}

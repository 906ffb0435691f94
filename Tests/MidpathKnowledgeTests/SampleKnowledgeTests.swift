import MidpathKnowledge
import MidpathModel
import Testing

@Suite("A good set of files")
struct SampleKnowledgeTests {
  @Test func hasNoComplaints() {
    #expect(SampleKnowledge().complaints.map(\.description) == [])
  }

  @Test func becomesAKnowledgeBase() throws {
    let base = SampleKnowledge().reading.base
    #expect(base.version == "2026.1")
    #expect(base.sha256.count == 64)
    #expect(base.signatures.map(\.id) == ["au.refused", "st.begin", "st.roles-ok"])
    let refused = try #require(base.signature("au.refused"))
    #expect(refused.requires == ["user": ["m*"]])
    #expect(refused.sequence == "startup")
    #expect(base.sequence("startup")?.stages.first?.failed == ["au.refused"])
    let cause = try #require(base.cause("user.locked-out"))
    #expect(cause.explanation == "After too many attempts the instance locks the user.")
    #expect(cause.frequency == .common)
    #expect(cause.systems == [.windows, .linux])
    #expect(cause.suggests.map(\.strength) == [.weak])
    #expect(cause.fix.map(\.text) == ["Clear the box Locked out.", "Start the service."])
    #expect(cause.fix.last?.unless == "upgrade-pending")
    #expect(cause.verify.when != nil)
    #expect(cause.mark == SourceMark(file: "Knowledge/causes/user.yaml", line: 2, column: 5))
    let question = try #require(base.question("user-locked-out"))
    #expect(question.path == "credentials")
    #expect(question.question.answers.map(\.id) == ["yes", "no"])
    #expect(question.question.answers.map(\.title) == ["Yes", "No"])
    #expect(question.question.cost == 3)
    #expect(question.question.whenUnknown == .question("second"))
    #expect(base.question("second")?.question.cost == 2)
  }

  @Test func wordsOfYAML11AreText() throws {
    var sample = SampleKnowledge()
    sample.replace("title: A server", with: "title: on", in: "cases/parts.yaml")
    sample.replace("title: All is well", with: "title: off", in: "cases/user.yaml")
    #expect(sample.complaints.isEmpty)
    #expect(sample.reading.cases.last?.title == "off")
  }

  @Test func digestIgnoresCasesAndPlaceButNotKnowledge() {
    let digest = SampleKnowledge().reading.base.sha256
    var sample = SampleKnowledge()
    sample.append("# more\n", to: "cases/user.yaml")
    #expect(sample.reading.base.sha256 == digest)
    let moved = sample.sources.map { KnowledgeSource(path: "/x/" + $0.path, text: $0.text) }
    #expect(KnowledgeReader.read(moved).base.sha256 == digest)
    sample.append("# more\n", to: "causes/user.yaml")
    #expect(sample.reading.base.sha256 != digest)
  }
}

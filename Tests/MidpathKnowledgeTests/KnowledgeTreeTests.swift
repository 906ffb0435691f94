import MidpathKnowledge
import MidpathModel
import Testing

@Suite("Encoded trees")
struct KnowledgeTreeTests {
  private func documents(_ sources: [KnowledgeSource]) -> [KnowledgeDocument] {
    sources.compactMap { try? KnowledgeDocument.parse($0).get() }
  }

  @Test func comeBackAsTheyWere() throws {
    let documents = documents(SampleKnowledge().sources)
    #expect(documents.count == SampleKnowledge.good.count)
    #expect(try KnowledgeTree.decode(KnowledgeTree.encode(documents)) == documents)
    #expect(try KnowledgeTree.decode(KnowledgeTree.encode([])) == [])
  }

  @Test func holdAnyText() throws {
    let text = ####"""
      signatures: ["\0\r\x7f", '"""###', '\###(x)', "ü\u2028\n\t", ""]
      """####
    let documents = documents([KnowledgeSource(path: "a b:1.yaml", text: text)])
    let encoded = KnowledgeTree.encode(documents)
    #expect(documents.count == 1)
    #expect(try KnowledgeTree.decode(encoded) == documents)
    let control = encoded.utf8.filter { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }
    #expect(control.isEmpty)
  }

  @Test func readTheSameKnowledge() throws {
    let sources = SampleKnowledge().sources
    let decoded = try KnowledgeTree.decode(KnowledgeTree.encode(documents(sources)))
    let reading = KnowledgeReader.read(decoded)
    #expect(reading.complaints.isEmpty)
    #expect(reading.base.sha256 == KnowledgeReader.read(sources).base.sha256)
    #expect(reading.cases.map(\.id) == ["locked", "quiet"])
  }

  @Test func damageIsRefusedNeverFatal() {
    let encoded = KnowledgeTree.encode(documents(SampleKnowledge().sources))
    #expect(throws: KnowledgeTree.Damage.self) { try KnowledgeTree.decode("") }
    #expect(throws: KnowledgeTree.Damage.self) { try KnowledgeTree.decode("midpath-tree 2\n") }
    let characters = Array(encoded)
    for length in stride(from: 16, to: characters.count - 1, by: 7) {
      #expect(throws: KnowledgeTree.Damage.self) {
        try KnowledgeTree.decode(String(characters[..<length]))
      }
    }
    for position in stride(from: 15, to: 400, by: 1) {
      var changed = characters
      changed[position] = "9"
      _ = try? KnowledgeTree.decode(String(changed))
    }
  }

  @Test func anchorsAreRefusedEverywhere() {
    for text in ["a: &x b\nc: *x", "a: &x [b]", "a: &x {b: c}", "&x a: b", "a: *x"] {
      let result = KnowledgeDocument.parse(KnowledgeSource(path: "a.yaml", text: text))
      #expect(throws: ComplaintError.self, "\(text)") { try result.get() }
    }
  }

  @Test func tagsAreRefusedEverywhere() {
    for text in ["a: !!int 1", "a: !x [b]", "a: !!map {b: c}", "!y a: b", "a: !!binary 'aa'"] {
      let result = KnowledgeDocument.parse(KnowledgeSource(path: "a.yaml", text: text))
      #expect(throws: ComplaintError.self, "\(text)") { try result.get() }
    }
  }

  @Test func twoDocumentsInAFileAreRefused() {
    let source = KnowledgeSource(path: "a.yaml", text: "a: b\n---\nc: d\n")
    let complaint = KnowledgeReader.read([source]).complaints.first
    #expect(complaint?.mark == SourceMark(file: "a.yaml", line: 2, column: 1))
  }

  @Test func depthAndSizeHaveLimits() {
    func result(depth: Int) -> Result<KnowledgeDocument, ComplaintError> {
      let text =
        String(repeating: "[", count: depth - 1) + "x" + String(repeating: "]", count: depth - 1)
      return KnowledgeDocument.parse(KnowledgeSource(path: "a.yaml", text: text))
    }
    #expect(throws: Never.self) { try result(depth: KnowledgeNode.depthLimit).get() }
    #expect(throws: ComplaintError.self) { try result(depth: KnowledgeNode.depthLimit + 1).get() }
    #expect(throws: ComplaintError.self) { try result(depth: 100_000).get() }
    let fill = String(repeating: "#", count: KnowledgeDocument.sizeLimit - 5)
    let largest = KnowledgeSource(path: "a.yaml", text: "a: b\n" + fill)
    #expect(throws: Never.self) { try KnowledgeDocument.parse(largest).get() }
    let larger = KnowledgeSource(path: "a.yaml", text: "a: b\n" + fill + "#")
    let complaint = KnowledgeReader.read([larger]).complaints.first
    #expect(complaint?.description == "a.yaml:1:1: error: the file is larger than 2 MiB: split it")
  }
}

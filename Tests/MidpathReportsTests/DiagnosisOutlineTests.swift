import MidpathModel
import MidpathReports
import Testing

@Suite struct DiagnosisOutlineTests {
  private func cause(_ id: String, by owner: String?) -> CauseFinding {
    CauseFinding(
      id: id, title: id, explanation: "", state: .confirmed, rank: 1, likelihood: 1, explains: [],
      explainedBy: owner, evidence: [], against: [], fix: [], dangers: [], verify: "", sources: [],
      settledBy: [])
  }

  private func outline(_ causes: [CauseFinding]) -> DiagnosisOutline {
    var diagnosis = Diagnosis(server: ServerIdentity())
    diagnosis.causes = causes
    return DiagnosisOutline(diagnosis)
  }

  @Test func foldsChainsUnderTheirRoot() {
    let root = cause("a", by: nil)
    let outline = outline([root, cause("b", by: "a"), cause("c", by: "b")])
    #expect(outline.roots.map(\.id) == ["a"])
    #expect(outline.consequences(of: root).map(\.id) == ["b", "c"])
  }

  @Test func dropsNothingInCirclesAndGaps() {
    #expect(outline([cause("a", by: "gone")]).roots.map(\.id) == ["a"])
    #expect(outline([cause("a", by: "a")]).roots.map(\.id) == ["a"])
    #expect(outline([cause("a", by: "b"), cause("b", by: "a")]).roots.map(\.id) == ["a", "b"])
  }

  @Test func namesEachNeedOnce() {
    #expect(
      DiagnosisOutline(Samples.unknown).needs == [
        "the field locked_out of the user's record, with --instance",
        "the agent log: logs/agent0.log.0",
      ])
  }

  @Test func likelihoodHasWords() {
    #expect(ReportWords.likelihood(1) == "likely")
    #expect(ReportWords.likelihood(0.5) == "likely")
    #expect(ReportWords.likelihood(0.49) == "possible")
    #expect(ReportWords.likelihood(0.2) == "possible")
    #expect(ReportWords.likelihood(0.19) == "less likely")
  }

  @Test func newErrorsComeFirst() {
    let templates = DiagnosisOutline(Samples.confirmed).unrecognised
    #expect(templates.first?.isNew == true)
    #expect(templates[1].level == .error)
    #expect(templates[1].count == 84)
  }
}

import MidpathDiagnosis
import MidpathEvidence
import MidpathKnowledge
import MidpathModel
import MidpathReports

/// Runs a case: its evidence is read as if it came from a disk, then diagnosed.
struct CaseRunner {
  /// What a case came to.
  struct Outcome {
    let knowledgeCase: KnowledgeCase
    let evidence: Evidence
    let diagnosis: Diagnosis
    /// One sentence per difference from what is expected; empty when the case passes.
    let differences: [String]
  }

  let knowledge: KnowledgeBase
  let cacheFolder: String?

  /// The outcome of one case, on request with only some of its files.
  func run(_ knowledgeCase: KnowledgeCase, with isKept: (String) -> Bool = { _ in true }) -> Outcome
  {
    let evidence = self.evidence(of: knowledgeCase, with: isKept)
    let diagnosis = Diagnoser(knowledge).diagnose(
      evidence, answers: knowledgeCase.answers, paths: knowledge.paths.map(\.id))
    return Outcome(
      knowledgeCase: knowledgeCase, evidence: evidence, diagnosis: diagnosis,
      differences: knowledgeCase.expectation.differences(from: diagnosis))
  }

  /// The evidence of a case, on request with only some of its files.
  func evidence(
    of knowledgeCase: KnowledgeCase, with isKept: (String) -> Bool = { _ in true }
  ) -> Evidence {
    let kept = knowledgeCase.files.filter { isKept($0.path) }
    var files = Dictionary(kept.map { ($0.path, $0.content) }) { _, later in later }
    for (table, records) in Dictionary(grouping: knowledgeCase.records, by: \.table)
    where isKept("instance/\(table).json") {
      files["instance/\(table).json"] = CaseRunner.json(records)
    }
    let tree = MemoryFiles(text: files)
    let collectedAt = knowledgeCase.now.flatMap(CaseMoment.time)
    let reader = EvidenceReader(
      knowledge: knowledge, cacheFolder: cacheFolder, collectedAt: collectedAt, progress: nil)
    let server = AgentFolderLocator(root: tree).servers().servers.first ?? ServerFiles(root: tree)
    return reader.read(server)
  }

  /// Records as the Table API of an instance gives them.
  private static func json(_ records: [KnowledgeCase.Record]) -> String {
    let rows = records.map { record in
      JSONNode.object(
        record.fields.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })
    }
    return JSONNode.keyed(["result": .array(rows)]).written
  }
}

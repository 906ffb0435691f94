import MidpathDiagnosis
import MidpathEvidence
import MidpathKnowledge
import MidpathModel

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

  /// The outcome of one case.
  func run(_ knowledgeCase: KnowledgeCase) -> Outcome {
    let evidence = self.evidence(of: knowledgeCase)
    let diagnosis = Diagnoser(knowledge).diagnose(
      evidence, answers: knowledgeCase.answers, paths: knowledge.paths.map(\.id))
    return Outcome(
      knowledgeCase: knowledgeCase, evidence: evidence, diagnosis: diagnosis,
      differences: knowledgeCase.expectation.differences(from: diagnosis))
  }

  /// The evidence of a case.
  func evidence(of knowledgeCase: KnowledgeCase) -> Evidence {
    let files = Dictionary(knowledgeCase.files.map { ($0.path, $0.content) }) { _, later in later }
    let tree = MemoryFiles(text: files)
    let collectedAt = knowledgeCase.now.flatMap(CaseMoment.time)
    let reader = EvidenceReader(
      knowledge: knowledge, cacheFolder: cacheFolder, collectedAt: collectedAt, progress: nil)
    let server = AgentFolderLocator(root: tree).servers().servers.first ?? ServerFiles(root: tree)
    var evidence = reader.read(server)
    for record in knowledgeCase.records {
      evidence.records[record.table, default: []].append(
        InstanceRecord(table: record.table, fields: record.fields, origin: "instance"))
    }
    return evidence
  }
}

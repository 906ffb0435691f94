import BuiltInKnowledge
import MidpathDiagnosis
import MidpathEvidence
import MidpathKnowledge
import MidpathModel
import MidpathReports
import MidpathStore

/// The knowledge that is used now, with everything that is worked out from it once.
struct KnowledgeState: Sendable {
  /// Grows whenever other knowledge comes into use.
  let generation: Int
  let base: KnowledgeBase
  let explainer: Explainer
  let index: KnowledgeIndex
  let drawings: PathDrawings
  /// Reads pasted text for the signatures of ``base``.
  let reader: EvidenceReader
  /// How the author's folder stands; nil where the desk runs without one.
  var preview: KnowledgePreview?

  /// What the lint says to the author; empty where the desk runs without a folder.
  var complaints: [Complaint] { preview?.complaints.map(\.complaint) ?? [] }

  var links: KnowledgeLinks { explainer.links }

  /// Works everything out; the expressions of the signatures are compiled or come from the cache.
  init(_ base: KnowledgeBase, generation: Int, preview: KnowledgePreview? = nil) throws {
    self.generation = generation
    self.base = base
    self.preview = preview
    explainer = Explainer(base)
    drawings = PathDrawings(base)
    index = try KnowledgeIndex(SearchCatalog.entries(of: explainer))
    reader = EvidenceReader(knowledge: base, cacheFolder: CacheFolder.path, collectedAt: nil)
  }

  /// The knowledge that is part of the program, as generation 1.
  static func builtIn() throws -> KnowledgeState {
    let reading = KnowledgeReader.read(try KnowledgeTree.decode(BuiltInKnowledge.knowledge()))
    guard reading.isUsable else { throw KnowledgeProblem(complaints: reading.complaints) }
    return try KnowledgeState(reading.base, generation: 1)
  }
}

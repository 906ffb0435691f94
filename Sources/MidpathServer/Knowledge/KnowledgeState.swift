import MidpathKnowledge
import MidpathModel
import MidpathReports
import MidpathStore

/// The knowledge that is used now, with everything that is worked out from it once.
struct KnowledgeState: Sendable {
  /// Grows with every reload.
  let generation: Int
  let base: KnowledgeBase
  /// What the lint says, shown to authors; empty for the built-in knowledge.
  let complaints: [Complaint]
  let links: KnowledgeLinks
  let index: KnowledgeIndex
}

import BuiltInKnowledge
import MidpathKnowledge
import MidpathModel
import MidpathReports
import MidpathStore

/// Where the knowledge of the desk comes from: built in, or a folder that an author works on.
struct KnowledgeSource: Sendable {
  /// nil for the built-in knowledge.
  let folder: String?

  /// Reads and checks the knowledge.
  ///
  /// Throws where the folder cannot be read or the files have errors; those are in the message.
  func load(generation: Int) throws -> KnowledgeState {
    let reading = try read()
    let errors = reading.complaints.filter { $0.severity == .error }
    guard errors.isEmpty else { throw KnowledgeProblem(complaints: errors) }
    return KnowledgeState(
      generation: generation, base: reading.base, complaints: reading.complaints,
      links: KnowledgeLinks(reading.base),
      index: try KnowledgeIndex(SearchCatalog.entries(of: reading.base)))
  }

  private func read() throws -> KnowledgeReading {
    guard let folder else {
      return KnowledgeReader.read(try KnowledgeTree.decode(BuiltInKnowledge.knowledge()))
    }
    return KnowledgeReader.read(
      try KnowledgeFolder.read(folder).filter { !$0.path.contains("cases/") })
  }
}

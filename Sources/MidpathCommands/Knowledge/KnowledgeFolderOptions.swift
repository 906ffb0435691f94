import ArgumentParser
import BuiltInKnowledge
import MidpathKnowledge

/// The knowledge folder an author works on; without one, the built-in knowledge.
struct KnowledgeFolderOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The folder of knowledge files; without one, the built-in knowledge.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  /// All files, cases included, and their texts for showing lines.
  func read() throws -> (reading: KnowledgeReading, texts: [String: String]) {
    guard let folder else {
      let knowledge = try KnowledgeTree.decode(BuiltInKnowledge.knowledge())
      let cases = try KnowledgeTree.decode(BuiltInKnowledge.cases())
      return (KnowledgeReader.read(knowledge + cases), [:])
    }
    let sources = try KnowledgeFolder.read(folder)
    guard !sources.isEmpty else {
      throw CommandFailure("There are no .yaml files in \(folder). Name a knowledge folder.")
    }
    let texts = Dictionary(sources.map { ($0.path, $0.text) }) { first, _ in first }
    return (KnowledgeReader.read(sources), texts)
  }
}

import ArgumentParser
import BuiltInKnowledge
import MidpathKnowledge
import MidpathModel

/// Where the knowledge comes from.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    name: .customLong("knowledge"),
    help: ArgumentHelp(
      "A folder of knowledge files to use instead of the built-in knowledge.", valueName: "dir"))
  var folder: String?

  /// The checked knowledge; throws with every error in it when there is one.
  func load() throws -> KnowledgeBase {
    let reading = try read()
    let errors = reading.complaints.filter { $0.severity == .error }
    guard errors.isEmpty else {
      errors.forEach { StandardStreams.note($0.description) }
      throw CommandFailure(
        "The knowledge cannot be used: \(errors.count) errors, listed above. "
          + "“midpath knowledge lint” shows them with hints.")
    }
    return reading.base
  }

  func read() throws -> KnowledgeReading {
    if let folder {
      let sources = try KnowledgeFolder.read(folder)
      return KnowledgeReader.read(sources.filter { !$0.path.contains("cases/") })
    }
    return KnowledgeReader.read(try KnowledgeTree.decode(BuiltInKnowledge.knowledge()))
  }
}

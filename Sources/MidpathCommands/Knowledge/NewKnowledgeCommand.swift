import ArgumentParser
import Foundation
import MidpathKnowledge

/// `midpath knowledge new`: a skeleton that an author fills in.
struct NewKnowledgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a path, a cause, a signature or a danger.",
    usage: "midpath knowledge new <kind> <id> <dir> [<options>]",
    discussion: """
      Writes a commented skeleton into the knowledge folder, or adds it to the
      file of its area.

        midpath knowledge new path no-discovery Knowledge
        midpath knowledge new cause network.new-cause Knowledge
        midpath knowledge new signature nw.new-phrase Knowledge --from FILE:LINE
      """)

  @Argument(help: "path, cause, signature or danger.")
  var kind: KnowledgeTemplates.Kind
  @Argument(
    help: ArgumentHelp("The new id: area.name, or a plain name for a path.", valueName: "id"))
  var id: String
  @Argument(help: ArgumentHelp("The knowledge folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Take the phrase and the sample of a signature from this line.", valueName: "file:line"))
  var from: String?

  mutating func run() async throws {
    let line = try from.map(LineReference.init)?.text()
    guard let new = KnowledgeTemplates.file(kind, id: id, sample: line) else {
      throw ValidationError("“\(id)” is no id for a \(kind.rawValue): see Knowledge/README.md.")
    }
    let path = folder + "/" + new.path
    let existing = try? String(contentsOfFile: path, encoding: .utf8)
    if existing?.contains("id: \(id)\n") == true || (kind == .path && existing != nil) {
      throw CommandFailure("\(path) has \(id) already. Choose another id.")
    }
    let text =
      existing.map { $0 + (new.text.split(separator: "\n", maxSplits: 1).last ?? "") } ?? new.text
    do {
      let parent = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw CommandFailure("\(path) could not be written: \(error.localizedDescription)")
    }
    StandardStreams.result("\(path)\n")
    StandardStreams.note("Fill in what says TODO, then: midpath knowledge lint \(folder)")
  }
}

extension KnowledgeTemplates.Kind: ExpressibleByArgument {}

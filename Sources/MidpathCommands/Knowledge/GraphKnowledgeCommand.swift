import ArgumentParser
import MidpathKnowledge
import MidpathModel
import MidpathReports

/// `midpath knowledge graph`: a path as a picture.
struct GraphKnowledgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw a path as SVG, or write it as DOT (for Graphviz) or Mermaid.",
    usage: "midpath knowledge graph <path> [<dir>] [<options>]")

  /// How the graph is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case dot
    case mermaid
    case svg
  }

  @Argument(help: ArgumentHelp("The path to draw.", valueName: "path"))
  var path: String
  @OptionGroup var folder: KnowledgeFolderOptions
  @Option(name: .shortAndLong, help: "dot, mermaid or svg.")
  var format: Format = .dot
  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead.", valueName: "file"))
  var output: String?

  mutating func run() async throws {
    let base = try folder.read().reading.base
    guard let found = base.path(path) else {
      throw PathChoice(knowledge: base).unknown("path", path, known: base.paths.map(\.id))
    }
    let graph = PathGraph(found, in: base)
    let text: String =
      switch format {
      case .dot: graph.dot
      case .mermaid: graph.mermaid
      case .svg: PathDrawing(graph).file
      }
    var result = OutputOptions()
    result.output = output
    try result.write(text)
  }
}

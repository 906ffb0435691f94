import ArgumentParser
import MidpathModel
import MidpathReports

/// `midpath explain`: everything the knowledge says about one id.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Everything midpath knows about a cause, signature, question, stage, danger or path.",
    usage: "midpath explain <id> [<options>]",
    discussion: """
      Examples:
        midpath explain user.wrong-password
        midpath explain nw.status-0
        midpath explain upgrade --format json
      """)

  @Argument(help: ArgumentHelp("An id, as reports and lists show it.", valueName: "id"))
  var id: String
  @OptionGroup var output: OutputOptions
  @OptionGroup var knowledge: KnowledgeOptions

  mutating func run() async throws {
    let base = try knowledge.load()
    let explainer = Explainer(base)
    guard let entry = explainer.explanation(named: id) else {
      throw PathChoice(knowledge: base).unknown(
        "cause", id, known: explainer.references.map(\.id))
    }
    switch output.format {
    case .text, .markdown: try output.write(entry.text)
    case .json: try output.write(entry.json)
    case .html, .junit:
      throw ValidationError("explain speaks text, markdown and json.")
    }
  }
}

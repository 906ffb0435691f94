import ArgumentParser
import MidpathModel
import MidpathReports

/// `midpath list`: what there is to know about.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List paths, symptoms, causes, signatures, stages, questions, dangers or facts.",
    usage: "midpath list [<kind>] [<options>]",
    discussion: """
      Examples:
        midpath list
        midpath list causes --format json
      """)

  /// What can be listed.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case paths
    case symptoms
    case causes
    case signatures
    case stages
    case questions
    case dangers
    case facts
  }

  @Argument(help: "paths, symptoms, causes, signatures, stages, questions, dangers or facts.")
  var kind: Kind?
  @OptionGroup var output: OutputOptions
  @OptionGroup var knowledge: KnowledgeOptions

  mutating func run() async throws {
    let base = try knowledge.load()
    let kinds = kind.map { [$0] } ?? [.paths, .symptoms]
    let lists = kinds.map { (kind: $0, rows: ListCommand.rows(of: $0, in: base)) }
    switch output.format {
    case .json:
      let members = lists.map { list in
        JSONMember(list.kind.rawValue, .array(list.rows.map(ListCommand.json)))
      }
      try output.write(
        JSONNode.object([JSONMember("schemaVersion", .integer(1))] + members).written)
    case .text, .markdown:
      try output.write(lists.map { ListCommand.text($0.rows) }.joined(separator: "\n"))
    case .html, .junit: throw ValidationError("list speaks text, markdown and json.")
    }
  }

  private typealias Row = (id: String, title: String, detail: String)

  private static func rows(of kind: Kind, in base: KnowledgeBase) -> [Row] {
    switch kind {
    case .paths: base.paths.map { ($0.id, $0.title, $0.summary) }
    case .symptoms:
      base.paths.flatMap { path in path.symptoms.map { ($0.id, $0.title, "path \(path.id)") } }
    case .causes: base.causes.map { ($0.id, $0.title, $0.kind.rawValue) }
    case .signatures:
      base.signatures.map { ($0.id, $0.phrases.first?.text ?? "", $0.role.rawValue) }
    case .stages:
      base.sequences.flatMap { sequence in
        sequence.stages.map { ("\(sequence.id).\($0.id)", $0.title, $0.meaning) }
      }
    case .questions:
      base.paths.flatMap { path in path.questions.map { ($0.id, $0.ask, "path \(path.id)") } }
    case .dangers: base.dangers.map { ($0.id, $0.text, $0.reason) }
    case .facts: FactName.allCases.map { ($0.rawValue, $0.meaning, "") }
    }
  }

  private static func text(_ rows: [Row]) -> String {
    rows.map { row in
      ([row.id] + Paragraph.lines(row.title, first: "    ", rest: "    ")).joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }

  private static func json(_ row: Row) -> JSONNode {
    .keyed(["id": .string(row.id), "title": .string(row.title), "detail": .string(row.detail)])
  }
}

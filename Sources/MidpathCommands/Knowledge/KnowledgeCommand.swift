import ArgumentParser

/// `midpath knowledge`: what knowledge authors need.
struct KnowledgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knowledge",
    abstract: "Lint, test, draw, begin and try out knowledge files.",
    discussion: """
      The how-to for authors is Knowledge/README.md.

        midpath knowledge lint Knowledge
        midpath knowledge test Knowledge --case config-duplicate-password
        midpath knowledge graph credentials --format svg -o credentials.svg
        midpath knowledge new cause network.new-cause Knowledge
        midpath knowledge match agent/logs/agent0.log.0
      """,
    subcommands: [
      LintKnowledgeCommand.self, TestKnowledgeCommand.self, GraphKnowledgeCommand.self,
      NewKnowledgeCommand.self, MatchKnowledgeCommand.self, ExpressionsKnowledgeCommand.self,
    ])
}

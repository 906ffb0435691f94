import ArgumentParser
import MidpathEvidence
import MidpathModel

/// `midpath knowledge match`: which signatures hit which lines.
struct MatchKnowledgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Show which signatures hit which lines of files.",
    usage: "midpath knowledge match <folder> ... [<options>]",
    discussion: """
      Each signature is shown with how often it was seen, whether it still
      counts, its first and its last line.

        midpath knowledge match agent/logs/agent0.log.0
        midpath knowledge match agent --knowledge Knowledge --signature 'nw.*'
      """)

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var knowledge: KnowledgeOptions
  @Option(help: ArgumentHelp("Only signatures whose id fits this glob.", valueName: "glob"))
  var signature: String?

  mutating func run() async throws {
    let base = try knowledge.load()
    for found in try EvidenceCollection(knowledge: base, options: evidence).collect() {
      let glob = signature.map { Glob($0) }
      for (id, occurrences) in found.seen.sorted(by: { $0.key < $1.key })
      where glob?.matches(id) ?? true {
        let counts = found.current[id] == nil ? "does not count any more" : "counts"
        StandardStreams.result(
          "\(id)\n  \(occurrences.count) lines, \(counts)\n  first \(MatchKnowledgeCommand.line(occurrences.first))\n"
        )
        if occurrences.last != occurrences.first {
          StandardStreams.result("  last  \(MatchKnowledgeCommand.line(occurrences.last))\n")
        }
      }
    }
  }

  private static func line(_ observation: Observation) -> String {
    "\(observation.place): \(observation.text)"
  }
}

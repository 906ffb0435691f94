import ArgumentParser
import MidpathEvidence

/// `midpath knowledge expressions`: what logs are searched for, in PCRE.
struct ExpressionsKnowledgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expressions",
    abstract: "Print the expressions that logs are searched for, or count the lines they match.",
    discussion: """
      One PCRE a line, for other tools to match with. With --count only the matching itself is done,
      and the number of matching lines of the file is printed; Benchmarks/ measures with it.

        midpath knowledge expressions > expressions.txt
        midpath knowledge expressions --count agent/logs/agent0.log.0
      """)

  @OptionGroup var knowledge: KnowledgeOptions
  @Option(help: ArgumentHelp("Count the lines of this file that match.", valueName: "file"))
  var count: String?

  mutating func run() async throws {
    let folder = CacheFolder.path
    let set = try SignatureSet(knowledge.load(), cacheFolder: folder)
    let matching = BareMatching(set, cacheFolder: folder)
    if let count {
      StandardStreams.result("\(try matching.matchingLines(ofFile: count))\n")
    } else {
      StandardStreams.result(matching.patterns.map { $0 + "\n" }.joined())
    }
  }
}

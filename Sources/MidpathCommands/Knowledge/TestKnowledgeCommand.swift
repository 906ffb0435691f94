import ArgumentParser
import MidpathEvidence
import MidpathKnowledge
import MidpathModel
import MidpathReports

/// `midpath knowledge test`: runs the cases and shows what none of them reaches.
struct TestKnowledgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the cases, and show what no case reaches.",
    usage: "midpath knowledge test [<dir>] [<options>]",
    discussion: "Ends with 0 when all cases pass, 1 when one fails, 2 when files cannot be read.")

  @OptionGroup var folder: KnowledgeFolderOptions

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      "Run only cases whose id fits this glob, and show their reports.", valueName: "glob"))
  var filter: String?

  @Flag(help: "Run the cases although files have errors, with what could be read of them.")
  var keepGoing = false

  @Flag(help: "Print only the scoreboard, as a Markdown page.")
  var scoreboard = false

  @Flag(help: "List everything that no case reaches, not only how much.")
  var coverage = false

  mutating func run() async throws {
    let (reading, texts) = try folder.read()
    let errors = reading.complaints.filter { $0.severity == .error }
    guard errors.isEmpty || keepGoing else {
      errors.forEach { StandardStreams.note($0.rendered(in: texts[$0.mark.file])) }
      throw CommandFailure("The files have \(errors.count) errors; cases run only on sound files.")
    }
    let chosen = reading.cases.filter { item in filter.map { Glob($0).matches(item.id) } ?? true }
    guard !chosen.isEmpty else { throw CommandFailure("There is no such case.") }
    let runner = CaseRunner(knowledge: reading.base, cacheFolder: CacheFolder.path)
    let outcomes = chosen.map { runner.run($0) }
    if scoreboard { return StandardStreams.result(Scoreboard(outcomes, runner: runner).page) }
    for outcome in outcomes where !outcome.differences.isEmpty { show(outcome) }
    if filter != nil { outcomes.forEach { showReport($0, reading.base) } }
    let failed = outcomes.filter { !$0.differences.isEmpty }.count
    StandardStreams.result("\(outcomes.count - failed) passed, \(failed) failed\n")
    if filter == nil { showCoverage(outcomes, reading.base) }
    if failed > 0 { throw ExitCode(1) }
  }

  private func show(_ outcome: CaseRunner.Outcome) {
    let item = outcome.knowledgeCase
    StandardStreams.result("\(item.mark): \(item.id): \(item.title)\n")
    for difference in outcome.differences { StandardStreams.result("    \(difference)\n") }
  }

  private func showReport(_ outcome: CaseRunner.Outcome, _ base: KnowledgeBase) {
    let report = Report([outcome.diagnosis], context: ReportContext(base))
    StandardStreams.result("\n--- \(outcome.knowledgeCase.id)\n\(report.written(as: .text))\n")
    let seen = outcome.evidence.current.keys.sorted().joined(separator: " ")
    StandardStreams.result("signatures that count: \(seen)\n")
    let facts = outcome.evidence.facts.sorted { $0.key.rawValue < $1.key.rawValue }
    for (name, fact) in facts {
      StandardStreams.result("fact \(name.rawValue): \(fact.value.words)\n")
    }
    StandardStreams.result("\n")
  }

  private func showCoverage(_ outcomes: [CaseRunner.Outcome], _ base: KnowledgeBase) {
    let found = CaseCoverage(
      knowledge: base, results: outcomes.map { (case: $0.knowledgeCase, diagnosis: $0.diagnosis) },
      signatures: Dictionary(
        outcomes.map { ($0.knowledgeCase.id, Set($0.evidence.seen.keys)) }
      ) { first, _ in first })
    let rows: [(name: String, gaps: [CaseCoverage.Gap], total: Int)] = [
      ("causes", found.causes, base.causes.count),
      ("causes never confirmed", found.unconfirmed, base.causes.count),
      ("signatures", found.signatures, base.signatures.count),
      ("answers", found.answers, base.paths.flatMap(\.questions).flatMap(\.answers).count),
      ("dangers", found.dangers, base.dangers.count),
      ("symptoms", found.symptoms, base.paths.flatMap(\.symptoms).count),
    ]
    StandardStreams.result("Reached by no case:\n")
    for row in rows {
      StandardStreams.result("  \(row.gaps.count) of \(row.total) \(row.name)\n")
      guard coverage else { continue }
      for gap in row.gaps { StandardStreams.result("      \(gap.mark): \(gap.id)\n") }
    }
  }
}

extension FactValue {
  /// The value in words.
  fileprivate var words: String {
    switch self {
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): "\(number)"
    case .text(let text): text
    }
  }
}

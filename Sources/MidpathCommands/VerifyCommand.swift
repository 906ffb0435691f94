import ArgumentParser
import MidpathDiagnosis
import MidpathModel
import MidpathReports

/// `midpath verify`: says whether a cause is gone now.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Look whether a cause is fixed now.",
    usage: "midpath verify <cause> [<folder> | <archive> | <file>] ... [<options>]",
    discussion: """
      Ends with 0 when it is fixed, 1 when it is still there, 3 when the files cannot tell.

      Examples:
        midpath verify user.wrong-password /opt/servicenow/mid/agent
        midpath verify config.malformed-xml agent --format json
        midpath verify user.wrong-password new-logs.zip
      """)

  @Argument(help: ArgumentHelp("The cause, as a report names it.", valueName: "cause"))
  var cause: String
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var knowledge: KnowledgeOptions

  mutating func run() async throws {
    let base = try knowledge.load()
    guard let wanted = base.cause(cause) else {
      throw PathChoice(knowledge: base).unknown("cause", cause, known: base.causes.map(\.id))
    }
    let collected = try EvidenceCollection(knowledge: base, options: evidence).collect()
    let diagnoser = Diagnoser(base)
    let results = collected.map { diagnoser.verification(of: wanted, evidence: $0) }
    let text =
      output.format == .json
      ? VerificationText.json(results) : VerificationText.plain(results)
    try output.write(text)
    let code = ExitStatus.code(for: results.map(\.state))
    if code != .success, !output.exitZero { throw code }
  }
}

import ArgumentParser
import MidpathDiagnosis
import MidpathEvidence
import MidpathModel
import MidpathReports

/// `midpath check`: what is wrong with a MID Server, and how one knows.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a MID Server's files and name the root cause, with proof and fix.",
    usage: "midpath check [<folder> | <archive> | <file> | -] ... [<options>]",
    discussion: """
      Examples:
        midpath check /opt/servicenow/mid/agent
        midpath check agent --format markdown -o ticket.md
        midpath check mid01-logs.zip servers.tar.gz
        midpath check logs/agent0.log.0 logs/wrapper.log
        ssh mid01 cat agent/logs/agent0.log.0 | midpath check -
      """)

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var knowledge: KnowledgeOptions

  @Option(help: ArgumentHelp("Show every question of this path.", valueName: "id"))
  var path: String?

  @Option(help: ArgumentHelp("What you see; its path's questions are shown.", valueName: "id"))
  var symptom: String?

  mutating func run() async throws {
    let base = try knowledge.load()
    let paths = try PathChoice(knowledge: base).paths(path: path, symptom: symptom)
    let collected = try EvidenceCollection(knowledge: base, options: evidence).collect()
    let diagnoser = Diagnoser(base)
    let diagnoses = collected.map { diagnoser.diagnose($0, paths: paths) }
    let report = Report(
      diagnoses, context: ReportContext(base, isVerbose: output.verbose), style: output.style)
    try output.write(report.written(as: output.format))
    let status = ExitStatus.code(for: diagnoses.map(\.verdict))
    if status != .success, !output.exitZero { throw status }
  }
}

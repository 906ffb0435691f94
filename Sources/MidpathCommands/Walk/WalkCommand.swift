import ArgumentParser
import Foundation
import MidpathDiagnosis
import MidpathModel
import MidpathReports

/// `midpath walk`: a path, question by question.
struct WalkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk",
    abstract: "Walk a troubleshooting path: asked only what the files cannot tell.",
    usage: "midpath walk [<path> | <symptom>] [<folder> | <archive> ...] [<options>]",
    discussion: """
      With files, each question that they answer is shown with its proof, to
      accept or to overrule. Without files, everything is asked. With --case the
      answers are kept and the walk goes on where it stopped.

      Examples:
        midpath walk                                  choose a symptom
        midpath walk credentials agent
        midpath walk all-down agent --case mid01.json
        midpath walk all-down servers.zip --server mid01
        midpath walk --case mid01.json --no-input --format json
      """)

  @Argument(help: ArgumentHelp("A path or a symptom.", valueName: "path|symptom"))
  var start: String?
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var knowledge: KnowledgeOptions

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("Keep the answers in this file, and go on from it.", valueName: "file"))
  var caseFile: String?

  @Option(
    help: ArgumentHelp(
      "Answer a question beforehand; may be repeated.", valueName: "question=answer"))
  var answer: [String] = []

  @Flag(help: "Ask nothing: questions without an answer stay unknown.")
  var noInput = false

  mutating func run() async throws {
    let base = try knowledge.load()
    var file = try caseFile.map(CaseFile.load) ?? CaseFile()
    try takeOptions(into: &file, knowledge: base)
    var options = evidence
    options.sources = file.evidence
    options.server = file.server
    let collected =
      file.evidence.isEmpty
      ? [Evidence()] : try EvidenceCollection(knowledge: base, options: options).collect()
    let found = try ServerChoice(collected).only()
    let terminal = WalkTerminal(isAccessible: output.accessible)
    var session = WalkSession(
      diagnoser: Diagnoser(base), evidence: found, file: file, fileName: caseFile,
      terminal: terminal)
    if noInput {
      try finish(&session, base)
    } else if try session.run() == .finished {
      try finish(&session, base)
    }
  }

  /// Puts what was typed over what the case file says.
  private func takeOptions(into file: inout CaseFile, knowledge base: KnowledgeBase) throws {
    let choice = PathChoice(knowledge: base)
    var sources = evidence.sources
    if let start {
      if let path = choice.path(named: start) {
        file.path = path.id
      } else if FileManager.default.fileExists(atPath: start) || start == "-" {
        sources.insert(start, at: 0)
      } else {
        throw choice.unknown(
          "path", start, known: base.paths.map(\.id) + base.paths.flatMap(\.symptoms).map(\.id))
      }
    }
    if !sources.isEmpty {
      file.evidence = sources
      file.server = nil
    }
    if let server = evidence.server { file.server = server }
    for text in answer { file.record(try givenAnswer(text, base)) }
  }

  private func givenAnswer(_ text: String, _ base: KnowledgeBase) throws -> PersonAnswer {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let choice = PathChoice(knowledge: base)
    guard parts.count == 2 else {
      throw ValidationError("“\(text)” is no answer: write QUESTION=ANSWER.")
    }
    guard let question = base.question(parts[0])?.question else {
      let known = base.paths.flatMap { $0.questions.map(\.id) }
      throw choice.unknown("question", parts[0], known: known)
    }
    if parts[1] == "unknown" { return PersonAnswer(question: question.id, choice: nil) }
    guard question.answers.contains(where: { $0.id == parts[1] }) else {
      let known = question.answers.map(\.id).joined(separator: ", ")
      throw ValidationError(
        "“\(parts[1])” is no answer to \(question.id). Its answers: \(known), unknown.")
    }
    return PersonAnswer(question: question.id, choice: parts[1])
  }

  /// Writes the last page: the outcome of the walk in the chosen format.
  private func finish(_ session: inout WalkSession, _ base: KnowledgeBase) throws {
    let path = try session.path()
    let result = WalkResult(session: session, path: path, knowledge: base)
    switch output.format {
    case .text: try output.write(WalkPage(style: output.style).text(result))
    default:
      let report = Report(
        [result.diagnosis], context: ReportContext(base, isVerbose: true), style: output.style)
      try output.write(report.written(as: output.format))
    }
    if result.exitCode != .success, !output.exitZero { throw result.exitCode }
  }
}

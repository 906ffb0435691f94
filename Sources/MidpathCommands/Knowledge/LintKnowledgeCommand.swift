import ArgumentParser
import MidpathKnowledge
import MidpathModel
import MidpathReports

/// `midpath knowledge lint`: every mistake, with file, line and column.
struct LintKnowledgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find every mistake in knowledge files, with file:line:column and a hint.",
    usage: "midpath knowledge lint [<dir>] [<options>]",
    discussion: "Ends with 0 when there is no error, 2 when there is one.")

  @OptionGroup var folder: KnowledgeFolderOptions

  @Flag(help: "Also show where the sample of one signature is matched by another.")
  var overlaps = false

  @Flag(name: .shortAndLong, help: "Leave warnings out.")
  var quiet = false

  @Option(help: "text or json.")
  var format: ReportFormat = .text

  mutating func run() async throws {
    let (reading, texts) = try folder.read()
    var complaints = KnowledgeLint.complaints(about: reading)
    if overlaps { complaints += KnowledgeLint.overlaps(in: reading) }
    if quiet { complaints.removeAll { $0.severity == .warning } }
    let errors = complaints.filter { $0.severity == .error }.count
    if format == .json {
      StandardStreams.result(LintKnowledgeCommand.json(complaints))
    } else {
      for complaint in complaints {
        StandardStreams.result(complaint.rendered(in: texts[complaint.mark.file]) + "\n")
      }
      StandardStreams.note("\(errors) errors, \(complaints.count - errors) warnings")
    }
    if errors > 0 { throw ExitStatus.couldNotFinish }
  }

  private static func json(_ complaints: [Complaint]) -> String {
    let items = complaints.map { complaint in
      JSONNode.keyed([
        "file": .string(complaint.mark.file), "line": .integer(complaint.mark.line),
        "column": .integer(complaint.mark.column),
        "severity": .string(complaint.severity.rawValue), "message": .string(complaint.message),
        "hint": .text(complaint.hint),
      ])
    }
    return JSONNode.keyed(["schemaVersion": .integer(1), "complaints": .array(items)]).written
  }
}

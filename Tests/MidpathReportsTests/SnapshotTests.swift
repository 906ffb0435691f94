import Foundation
import MidpathModel
import MidpathReports
import Testing

/// Every format of every sample, held to files that a person has looked at.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter SnapshotTests` writes them anew and fails, so that no
/// run that records counts as a pass.
@Suite struct SnapshotTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  private static let extensions: [ReportFormat: String] = [
    .text: "txt", .json: "json", .markdown: "md", .html: "html", .junit: "xml",
  ]

  @Test(arguments: Samples.all.map(\.name), ReportFormat.allCases)
  func reportLooksAsRecorded(sample: String, format: ReportFormat) throws {
    let diagnoses = try #require(Samples.all.first { $0.name == sample }).diagnoses
    let suffix = try #require(SnapshotTests.extensions[format])
    let report = Report(diagnoses, context: Samples.context)
    try compare(report.written(as: format), with: "\(sample).\(suffix)")
  }

  @Test func verboseReportLooksAsRecorded() throws {
    var context = Samples.context
    context.isVerbose = true
    let report = Report([Samples.confirmed], context: context)
    try compare(report.written(as: .text), with: "confirmed-verbose.txt")
  }

  @Test func colouredReportLooksAsRecorded() throws {
    let style = TextStyle(isColoured: true)
    let report = Report([Samples.confirmed], context: Samples.context, style: style)
    try compare(report.written(as: .text), with: "confirmed-coloured.txt")
  }

  @Test(arguments: ["confirmed", "several"])
  func accessibleReportLooksAsRecorded(sample: String) throws {
    let diagnoses = try #require(Samples.all.first { $0.name == sample }).diagnoses
    let style = TextStyle(isAccessible: true)
    let report = Report(diagnoses, context: Samples.context, style: style)
    try compare(report.written(as: .text), with: "\(sample)-accessible.txt")
  }

  private func compare(_ text: String, with name: String) throws {
    let file = SnapshotTests.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name)")
      return
    }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(found, wanted).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name):\(number + 1) is\n\(pair.0)\ninstead of\n\(pair.1)")
      return
    }
    #expect(found.count == wanted.count, "\(name) has another length")
  }
}

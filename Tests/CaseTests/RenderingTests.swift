import Foundation
import MidpathKnowledge
import MidpathModel
import MidpathReports
import Testing

@testable import MidpathCommands

/// Text, JSON, the HTML file and the page of the web desk never disagree about a diagnosis.
@Suite struct RenderingTests {
  /// What is compared: read back from the JSON report alone.
  struct Told: Decodable {
    struct Cause: Decodable {
      struct Step: Decodable { let text: String }
      let title: String
      let state: String
      let explainedBy: String?
      let fix: [Step]
      let verify: String
    }
    struct Danger: Decodable { let text: String }
    let verdict: String
    let summary: String
    let causes: [Cause]
    let dangers: [Danger]

    /// The causes that follow from no other one.
    var roots: [Cause] { causes.filter { $0.explainedBy == nil } }
  }

  static let context = ReportContext(KnowledgeCaseTests.reading.base, isVerbose: true)

  /// How many cases the same code is compared with itself on.
  static let sample = 60

  static let diagnoses = KnowledgeCaseTests.outcomes.map(\.diagnosis)

  /// The words of a text, whatever its line breaks.
  private func words(_ text: String) -> String {
    let blanks: Set<UInt8> = [0x20, 0x0A, 0x0D, 0x09]
    let words = text.utf8.split { blanks.contains($0) }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// The words of a page without its tags.
  private func words(ofPage source: String) -> String {
    var bytes: [UInt8] = []
    var isInTag = false
    for byte in source.utf8 {
      switch byte {
      case UInt8(ascii: "<"):
        isInTag = true
        bytes.append(0x20)
      case UInt8(ascii: ">") where isInTag: isInTag = false
      default: if !isInTag { bytes.append(byte) }
      }
    }
    var text = String(decoding: bytes, as: UTF8.self)
    for (entity, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacingOccurrences(of: entity, with: sign)
    }
    return words(text)
  }

  private func told(_ diagnosis: Diagnosis) throws -> Told {
    let text = Report([diagnosis], context: Self.context).written(as: .json)
    return try JSONDecoder().decode(Told.self, from: Data(text.utf8))
  }

  @Test func theReportFileHasThePartThatAPageHas() {
    for diagnosis in Self.diagnoses.prefix(Self.sample) {
      let part = HTMLReport(context: Self.context).part(diagnosis).source
      #expect(HTMLReport(context: Self.context).written([diagnosis]).contains(part))
    }
  }

  @Test func linksChangeNoWord() {
    var links = ReportLinks()
    links.line = { _ in "/line" }
    for diagnosis in Self.diagnoses.prefix(Self.sample) {
      let plain = HTMLReport(context: Self.context).part(diagnosis).source
      let linked = HTMLReport(context: Self.context, links: links).part(diagnosis).source
      #expect(words(ofPage: linked) == words(ofPage: plain))
    }
  }

  @Test func allFormatsTellTheSame() throws {
    #expect(Self.diagnoses.count > 100)
    for (outcome, diagnosis) in zip(KnowledgeCaseTests.outcomes, Self.diagnoses) {
      let told = try told(diagnosis)
      let report = Report([diagnosis], context: Self.context)
      let formats = [
        ("text", words(report.written(as: .text))),
        ("page", words(ofPage: HTMLReport(context: Self.context).part(diagnosis).source)),
      ]
      for (format, text) in formats {
        for said in expected(told) {
          #expect(
            text.contains(said), "\(outcome.knowledgeCase.id), \(format): “\(said)” is missing")
        }
        #expect(
          text.contains("Root cause") == (told.verdict == "cause"),
          "\(outcome.knowledgeCase.id), \(format): the verdict is \(told.verdict)")
      }
    }
  }

  /// What every readable format has to say.
  private func expected(_ told: Told) -> [String] {
    let leaders = told.verdict == "cause" ? told.roots.filter { $0.state == "confirmed" } : []
    var said = [told.summary] + told.roots.map(\.title) + told.dangers.map(\.text)
    for cause in leaders { said += cause.fix.map(\.text) + [cause.verify] }
    return said.map { words($0) }
  }
}

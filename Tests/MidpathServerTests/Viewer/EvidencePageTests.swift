import Foundation
import Testing

@testable import MidpathServer

/// The evidence of a case, and the proofs that lead into its files.
@Suite struct EvidencePageTests {
  /// The files of a sample, named as a browser names those of a chosen folder.
  private static func sample(_ name: String) throws -> [DeskBrowser.File] {
    let root = URL(filePath: ServerProgram.root + "Samples/" + name)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .compactMap { path in
        let url = root.appending(path: path)
        guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
          return nil
        }
        return DeskBrowser.File(
          "\(name)/\(path)", String(decoding: try Data(contentsOf: url), as: UTF8.self))
      }
  }

  @Test func aCaseWithoutEvidenceSaysSo() async throws {
    try await RunningDesk.with { _, browser in
      let opened = try await browser.send(form: ["title": "Down since 7"], to: "/cases")
      let id = try #require(opened.location?.split(separator: "/").dropFirst().first)
      let page = try await browser.get("/cases/\(id)/evidence").text
      #expect(page.contains("This case has no evidence yet."))
      #expect(page.contains("href=\"/cases/\(id)#evidence-form\""))
      #expect(try await browser.get("/cases/\(id)/evidence?check=1").status == 404)
    }
  }

  @Test func everyProofLeadsToItsMarkedLine() async throws {
    try await RunningDesk.with { _, browser in
      let opened = try await ViewedCase.opened(try Self.sample("wrong-password"), by: browser)
      let diagnosis = try await browser.get(opened.address.diagnosis).text
      let mark = "<figure class=\"proof\">\n<figcaption><a href=\""
      let links = diagnosis.ranges(of: mark).map { place in
        diagnosis[place.upperBound...].prefix { $0 != "\"" }.replacing("&amp;", with: "&")
      }
      #expect(links.count > 5)
      for link in Set(links) {
        let parts = link.split(separator: "#")
        let page = try await browser.get(String(parts[0]))
        #expect(page.status == 200)
        let isMarked = page.text.contains("<tr id=\"\(parts[1])\" class=\"target proof\"")
        #expect(isMarked, "\(link)")
      }
    }
  }

  @Test func thePageShowsFilesAttemptsFiguresAndErrors() async throws {
    try await RunningDesk.with { _, browser in
      let opened = try await ViewedCase.opened(try Self.sample("wrong-password"), by: browser)
      let page = try await browser.get(opened.address.evidence).text
      let log = opened.address.log("wrong-password/agent/logs/agent0.log.0", check: 1)
      #expect(page.contains("<a href=\"\(log)\">"))
      for heading in [
        "Attempts: Start of the MID Server", "Errors and warnings per hour",
        "Memory of the Java VM in megabytes", "Work in the queues", "Other files:",
      ] {
        #expect(page.contains(heading), "\(heading)")
      }
      // A mark of a failed stage is a link to its line.
      let mark = page.ranges(of: "log-in failed\">\n<path class=\"failed\"").first
      #expect(mark != nil)
    }
  }

  @Test func filesOfAnEarlierCheckAreStillThere() async throws {
    try await RunningDesk.with { _, browser in
      let line = "11/22/26 10:00:00 (000) MIDServer MID Server starting\n"
      let opened = try await ViewedCase.opened(
        [DeskBrowser.File("agent0.log.0", line)], by: browser)
      _ = try await browser.upload(
        [DeskBrowser.File("agent0.log.1", line + line)],
        to: opened.address.action("uploads"))
      try await opened.read(check: 2)
      let page = try await browser.get("\(opened.address.evidence)?check=1").text
      #expect(page.contains("checks/1/log?file=agent0.log.0"))
      #expect(page.contains("Go to the last check"))
      #expect(try await opened.log("agent0.log.0", check: 1).status == 200)
      #expect(try await opened.log("agent0.log.0", check: 2).status == 404)
      #expect(try await opened.log("agent0.log.1", check: 2).status == 200)
    }
  }
}

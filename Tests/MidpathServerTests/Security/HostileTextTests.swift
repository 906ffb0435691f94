import Foundation
import MidpathStore
import Testing

@testable import MidpathServer

/// A case in which everything that a stranger can write would like to be markup.
@Suite struct HostileTextTests {
  @Test func nothingHostileBecomesMarkupOnAnyPage() async throws {
    try await RunningDesk.with { desk, browser in
      let id = try await hostileCase(desk, browser)
      let starts = [
        "/cases/\(id)", "/cases/\(id)/diagnosis", "/cases", "/",
        "/search?q=\(PercentEncoding.segment(HostileText.all[0]))",
        "/cases/\(PercentEncoding.segment(HostileText.all[0]))",
        "/cases/\(id)/questions/\(PercentEncoding.segment(HostileText.all[2]))",
        "/\(PercentEncoding.segment(HostileText.all[1]))",
      ]
      var shown = 0
      try await PageCrawler(browser: browser).crawl(starts) { address, answer, page in
        #expect(answer.status < 500, "\(address)")
        guard let page else { return }
        let trespass = HostileText.trespass(in: page)
        #expect(trespass == nil, "\(address): \(trespass ?? "")")
        if page.text.contains("<hostile hostile=\"1\">") { shown += 1 }
      }
      #expect(shown > 4, "the hostile text has to be seen to prove anything")
    }
  }

  @Test func nothingHostileBecomesMarkupInAnExport() async throws {
    try await RunningDesk.with { desk, browser in
      let id = try await hostileCase(desk, browser)
      let html = try await browser.get("/cases/\(id)/export.html")
      #expect(html.status == 200)
      let page = try StrictPage(html.text)
      #expect(HostileText.trespass(in: page) == nil)
      let markdown = try await browser.get("/cases/\(id)/export.md").text
      #expect(!markdown.contains("\u{1B}") && !markdown.contains("\u{202E}"))
      for line in markdown.split(separator: "\n") where !line.hasPrefix("    ") {
        #expect(
          !line.replacing("\\<", with: "").replacing("`", with: "").contains("<hostile")
            || line.contains("`"), "\(line)")
      }
      let json = try await browser.get("/cases/\(id)/export.json")
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.body)) }
      for format in ["md", "html", "json"] {
        let answer = try await browser.get("/cases/\(id)/export.\(format)")
        let disposition = answer.header("Content-Disposition") ?? ""
        #expect(disposition == "attachment; filename=\"case-\(id).\(format)\"")
      }
    }
  }

  /// A name in an address becomes part of `Location` or of a file name in no answer.
  @Test func noNameBreaksOutOfAHeader() async throws {
    try await RunningDesk.with { _, browser in
      let split = PercentEncoding.segment("x\r\nSet-Cookie: hostile=1\r\n\r\n<hostile>")
      let paths = [
        "/cases/\(split)", "/cases/\(split)/walk", "/cases/\(split)/export.html",
        "/start?token=\(split)", "/cases?before=\(split)", "/assets/\(split)", "/search?q=\(split)",
      ]
      for path in paths {
        let answer = try await browser.get(path)
        #expect(answer.header("Set-Cookie") == nil, "\(path)")
        #expect(answer.status < 500, "\(path)")
      }
      for name in ["notes", "title", "close", "answers", "delete", "withdrawals", "fix-steps"] {
        let answer = try await browser.send(
          form: ["text": "x", "question": split, "title": "x"], to: "/cases/\(split)/\(name)")
        #expect(answer.header("Set-Cookie") == nil, "\(name)")
        #expect([400, 404].contains(answer.status), "\(name): \(answer.status)")
      }
    }
  }

  /// Opens a case whose evidence, notes, title and author are all hostile, and waits for its check.
  private func hostileCase(_ desk: RunningDesk, _ browser: DeskBrowser) async throws -> String {
    let secret = try #require(browser.cookie?.split(separator: "=").last)
    try await desk.store().renameAuthor(
      HostileText.line, secretHash: Secret(text: String(secret)).hash)
    let log = HostileText.all.enumerated().map { index, text in
      """
      11/22/26 10:00:0\(index) (000) StartupSequencer SEVERE *** ERROR *** \(text)
      11/22/26 10:00:0\(index) (000) StartupSequencer WARNING *** WARNING *** not authorized \(text)
      """
    }.joined(separator: "\n")
    let config = """
      <?xml version="1.0"?><parameters>
      <parameter name="url" value="https://&quot;&gt;&lt;hostile hostile=&quot;1&quot;&gt;/"/>
      <parameter name="name" value="&quot;&gt;&lt;hostile hostile=&quot;1&quot;&gt;"/>
      </parameters>
      """
    let folder = "agent\(HostileText.all[0])"
    let answer = try await browser.upload(
      [
        DeskBrowser.File("\(folder)/config.xml", config),
        DeskBrowser.File("\(folder)/logs/agent0.log.0", log),
        DeskBrowser.File("other\(HostileText.all[2])/agent/config.xml", config),
        DeskBrowser.File("other\(HostileText.all[2])/agent/logs/agent0.log.0", log),
      ], to: "/cases/evidence")
    guard answer.status == 303, let id = answer.location?.split(separator: "/").last else {
      throw DeskFailure("The evidence was not taken: \(answer.status) \(answer.text)")
    }
    _ = try await browser.send(form: ["title": HostileText.line], to: "/cases/\(id)/title")
    for text in HostileText.all {
      _ = try await browser.send(form: ["text": text], to: "/cases/\(id)/notes")
    }
    _ = try await browser.send(
      form: ["question": "user-locked-out", "answer": "yes"], to: "/cases/\(id)/answers")
    try await desk.finished(case: String(id))
    return String(id)
  }
}

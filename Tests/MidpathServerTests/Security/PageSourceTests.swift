import NIOHTTP1
import Testing

@testable import MidpathServer

/// What is true of the source of every page, whatever it shows.
@Suite struct PageSourceTests {
  /// Elements that can run or load something, or change where links lead.
  private static let refused: Set<String> = [
    "iframe", "object", "embed", "base", "applet", "frame", "frameset", "template", "style",
  ]

  @Test func noPageHasCodeOrStyleInIt() async throws {
    try await RunningDesk.with { _, browser in
      let id = try await browser.openCase()
      var count = 0
      try await PageCrawler(browser: browser).crawl(["/", "/cases/\(id)/walk", "/nowhere"]) {
        address, answer, page in
        guard let page else { return }
        count += 1
        check(page, at: address)
      }
      #expect(count > 8)
    }
  }

  @Test func everyAnswerHasTheHeadersThatKeepABrowserFromMore() async throws {
    try await RunningDesk.with { desk, browser in
      let id = try await browser.openCase()
      let signedIn = [
        "/", "/cases", "/cases/\(id)", "/cases/\(id)/walk", "/cases/nosuch", "/nowhere",
        "/assets/desk.css", "/assets/nosuch", "/metrics", "/healthz", "/version",
        "/cases/\(id)/export.html", "/cases/\(id)/export.json", "/api/v1/nowhere", "/start",
      ]
      for path in signedIn { check(try await browser.get(path), path) }
      for path in ["/", "/api/v1/cases", "/start?token=x", "/assets/desk.css"] {
        check(try await browser.signedOut.get(path), path)
      }
      check(try await browser.send(.POST, "/cases"), "POST /cases")
      check(try await browser.send(.HEAD, "/"), "HEAD /")
      check(try await browser.send(.OPTIONS, "/"), "OPTIONS /")
    }
  }

  private func check(_ page: StrictPage, at address: String) {
    #expect(page.code.allSatisfy { $0.isEmpty }, "\(address) has code in it")
    for element in page.elements {
      #expect(!PageSourceTests.refused.contains(element.name), "\(address): \(element.name)")
      let keys = element.attributes.keys.map { $0.lowercased() }
      #expect(
        !keys.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "srcdoc" }, "\(address)")
      if element.name == "script" || element.name == "link" {
        let source = element.attributes["src"] ?? element.attributes["href"] ?? ""
        #expect(source.hasPrefix("/assets/"), "\(address): \(source)")
      }
      if element.name == "a", element.attributes["href"]?.hasPrefix("http") == true {
        #expect(element.attributes["rel"]?.contains("noopener") == true, "\(address)")
      }
    }
  }

  private func check(_ answer: DeskAnswer, _ path: String) {
    let policy = answer.header("Content-Security-Policy") ?? ""
    #expect(policy == SecurityHeaders.policy, "\(path)")
    #expect(!policy.contains("unsafe"))
    let expected = [
      "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
      "X-Frame-Options": "DENY", "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
    ]
    for (name, value) in expected { #expect(answer.header(name) == value, "\(path): \(name)") }
    #expect(answer.header("Access-Control-Allow-Origin") == nil)
    let isAsset = path.hasPrefix("/assets/")
    #expect(answer.header("Cache-Control")?.contains("no-store") == true || isAsset, "\(path)")
    #expect(answer.header("Content-Type") != nil || answer.body.isEmpty, "\(path)")
  }
}

import NIOHTTP1
import Testing

@testable import MidpathServer

/// The addresses of knowledge, asked of a running desk.
@Suite struct KnowledgeRouteTests {
  @Test func pagesAreThereAndOthersAreNot() async throws {
    try await RunningDesk.with { _, browser in
      for path in [
        "/knowledge", "/knowledge/symptoms", "/knowledge/paths/upgrade",
        "/knowledge/stages/upgrade", "/knowledge/stages/startup.log-in",
      ] {
        let status = try await browser.get(path).status
        #expect(status == 200, "\(path)")
      }
      for path in [
        "/knowledge/preview", "/knowledge/nonsense", "/knowledge/causes/nonsense",
        "/knowledge/paths/startup", "/knowledge/causes/%FF",
      ] {
        let status = try await browser.get(path).status
        #expect([400, 404].contains(status), "\(path)")
      }
      let refused = try await DeskBrowser.stranger(port: browser.port).get("/knowledge")
      #expect(refused.status == 401)
    }
  }

  @Test func anUnchangedPageIsNotSentAgain() async throws {
    try await RunningDesk.with { _, browser in
      let first = try await browser.get("/knowledge")
      let tag = try #require(first.header("ETag"))
      #expect(first.header("Cache-Control") == "private, no-cache")
      let again = try await browser.send(.GET, "/knowledge", extra: [("If-None-Match", tag)])
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
    }
  }

  @Test func aPathIsWalkedFromItsPage() async throws {
    try await RunningDesk.with { _, browser in
      let opened = try await browser.send(form: ["path": "credentials"], to: "/cases")
      #expect(opened.status == 303)
      #expect(opened.location?.hasSuffix("/walk") == true)
    }
  }
}

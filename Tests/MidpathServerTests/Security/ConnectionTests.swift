import NIOCore
import NIOPosix
import Testing

@testable import MidpathServer

/// Requests that are damaged, ambiguous, endless or too large, as no browser sends them.
@Suite struct ConnectionTests {
  /// Two readers that disagree about where a request ends let an attacker hide one in another
  /// (request smuggling); every doubt about it is refused.
  @Test(arguments: [
    "Content-Length: 5\r\nContent-Length: 6\r\n",
    "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
    "Transfer-Encoding: chunked, identity\r\n",
    "Transfer-Encoding: xchunked\r\n",
    "Content-Length: -1\r\n",
    "Content-Length: 5x\r\n",
    "Content-Length : 5\r\n",
    " Content-Length: 5\r\n",
    "X: a\0b\r\n",
  ])
  func anAmbiguousRequestIsRefusedAndItsConnectionClosed(_ header: String) async throws {
    try await RunningDesk.with { desk, browser in
      let request =
        "POST /cases HTTP/1.1\r\nHost: 127.0.0.1\r\n\(header)\r\n0\r\n\r\n"
        + "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
      let answer = try await DeskConnection.raw(
        port: desk.port, [Array(request.utf8)], seconds: 8
      ).text
      #expect(!answer.contains("ok\n"), "a second request was read out of the first: \(answer)")
      #expect(!answer.contains("HTTP/1.1 200"))
      #expect(try await browser.get("/").status == 200)
    }
  }

  @Test func headersAndAddressesHaveALimit() async throws {
    try await RunningDesk.with { desk, browser in
      let small = String(repeating: "x", count: 7_000)
      let large = String(repeating: "x", count: 40_000)
      for (address, extra, isTaken) in [
        ("/?q=\(small)", "", true), ("/?q=\(large)", "", false),
        ("/", "X: \(small)\r\n", true), ("/", "X: \(large)\r\n", false),
        ("/", String(repeating: "X: y\r\n", count: 90), true),
        ("/", String(repeating: "X: y\r\n", count: 5_000), false),
      ] {
        let request =
          "GET \(address) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
          + "Cookie: \(browser.cookie ?? "")\r\n\(extra)\r\n"
        let answer = try await DeskConnection.raw(port: desk.port, [Array(request.utf8)]).text
        #expect(answer.hasPrefix("HTTP/1.1 200") == isTaken, "\(answer.prefix(60))")
      }
      #expect(try await browser.get("/").status == 200)
    }
  }

  @Test func aFormHasALimit() async throws {
    try await RunningDesk.with { _, browser in
      let id = try await browser.openCase()
      let tooLong = String(repeating: "x", count: FormFields.byteLimit)
      let refused = try await browser.send(form: ["text": tooLong], to: "/cases/\(id)/notes")
      #expect(refused.status == 413)
      let limit = DeskLimits.standard.noteCharacters
      let note = String(repeating: "x", count: limit)
      #expect(try await browser.send(form: ["text": note], to: "/cases/\(id)/notes").status == 303)
      for text in [note + "x", "x" + String(repeating: "\u{301}", count: limit)] {
        let answer = try await browser.send(form: ["text": text], to: "/cases/\(id)/notes")
        #expect(answer.status == 413)
      }
    }
  }

  /// Whoever is refused cannot go on sending, however slowly.
  @Test func aRefusedUploadIsNotReadOn() async throws {
    try await RunningDesk.with { desk, _ in
      let head =
        "POST /cases/evidence HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000000\r\n\r\n"
      let drip = [Array(head.utf8)] + [[UInt8]](repeating: Array("xx".utf8), count: 500)
      let answer = try await DeskConnection.raw(
        port: desk.port, drip, pause: .milliseconds(50), seconds: 40)
      #expect(answer.text.hasPrefix("HTTP/1.1 401"))
      #expect(answer.isClosedByDesk)
    }
  }

  @Test func moreConnectionsThanTheLimitWait() async throws {
    try await RunningDesk.with { desk, browser in
      let held = try await withThrowingTaskGroup(of: (any Channel).self) { group in
        // The desk takes a few at a time, so that some more than the limit may slip in.
        for _ in 0..<(DeskLimits.standard.connections + 32) {
          group.addTask {
            try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
              .connect(host: "127.0.0.1", port: desk.port).get()
          }
        }
        return try await group.reduce(into: [any Channel]()) { $0.append($1) }
      }
      let request = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
      let waiting = try await DeskConnection.raw(
        port: desk.port, [Array(request.utf8)], seconds: 1)
      #expect(waiting.text.isEmpty)
      for channel in held { try await channel.close() }
      #expect(try await browser.get("/healthz").status == 200)
    }
  }
}

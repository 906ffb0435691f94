import NIOHTTP1
import Testing

@testable import MidpathServer

/// Pages of other sites reach the desk through a browser, and are refused.
@Suite struct HostAndOriginTests {
  @Test func anotherHostIsRefusedWithEveryMethod() async throws {
    try await RunningDesk.with { desk, browser in
      let methods: [HTTPMethod] = [.GET, .HEAD, .POST, .PUT, .PATCH, .DELETE, .OPTIONS]
      for method in methods {
        for path in ["/", "/healthz", "/assets/desk.css", "/cases", "/nowhere", "/api/v1/cases"] {
          for host in ["evil.example", "evil.example:\(desk.port)", "127.0.0.1.evil.example"] {
            let answer = try await DeskConnection.exchange(
              port: desk.port, method, path,
              headers: [
                ("Host", host), ("Connection", "close"), ("Cookie", browser.cookie ?? ""),
              ])
            #expect(answer.status == 421, "\(method) \(path) as \(host)")
            #expect(!answer.text.contains(browser.formToken))
          }
        }
      }
    }
  }

  @Test func aRequestWithoutHostOrWithTwoIsRefused() async throws {
    try await RunningDesk.with { desk, _ in
      let none = try await DeskConnection.raw(
        port: desk.port, [Array("GET / HTTP/1.1\r\nConnection: close\r\n\r\n".utf8)]
      ).text
      #expect(none.hasPrefix("HTTP/1.1 400") || none.hasPrefix("HTTP/1.1 421"), "\(none)")
      let two = try await DeskConnection.raw(
        port: desk.port,
        [
          Array(
            "GET /healthz HTTP/1.1\r\nHost: evil.example\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
              .utf8)
        ]
      ).text
      #expect(two.hasPrefix("HTTP/1.1 400") || two.hasPrefix("HTTP/1.1 421"), "\(two)")
    }
  }

  @Test func aChangeFromAnotherOriginIsRefusedOnEveryRoute() async throws {
    let changes = try await DeskRoute.all().filter(\.isChange)
    try await RunningDesk.with { desk, browser in
      let id = try await browser.openCase()
      let foreign = [
        ("Origin", "http://evil.example"), ("Origin", "null"),
        ("Origin", "http://127.0.0.1:\(desk.port + 1)"),
        ("Origin", "https://127.0.0.1:\(desk.port)"),
        ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"),
      ]
      let body = Array("form_token=\(browser.formToken)&title=stolen&text=stolen".utf8)
      for route in changes {
        for header in foreign {
          let answer = try await browser.send(
            HTTPMethod(rawValue: route.method), route.address(case: id),
            extra: [header, ("Content-Type", "application/x-www-form-urlencoded")], body: body)
          #expect(answer.status == 403, "\(route) with \(header)")
        }
      }
      #expect(try await browser.get("/cases/\(id)").text.contains("stolen") == false)
    }
  }

  @Test func theOwnOriginIsTaken() async throws {
    try await RunningDesk.with { desk, browser in
      let answer = try await browser.send(
        .POST, "/cases",
        extra: [
          ("Origin", "http://127.0.0.1:\(desk.port)"), ("Sec-Fetch-Site", "same-origin"),
          ("Content-Type", "application/x-www-form-urlencoded"),
        ], body: Array("form_token=\(browser.formToken)&title=own".utf8))
      #expect(answer.status == 303)
    }
  }

  /// Each address of loopback that the desk may be told to listen on answers to its own name.
  @Test(arguments: ["127.0.0.1", "127.0.0.9", "localhost"])
  func theDeskAnswersToTheAddressThatItListensOn(_ host: String) async throws {
    try await DeskFolder.with { folder in
      let desk = try await RunningDesk.start(
        data: folder.appending("data"), options: ["--host", host])
      defer { desk.kill() }
      let answer = try await DeskConnection.exchange(
        host: host, port: desk.port, .GET, "/healthz",
        headers: [("Host", "\(host):\(desk.port)"), ("Connection", "close")])
      #expect(answer.status == 200)
    }
  }
}

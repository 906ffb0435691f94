import Foundation
import MidpathStore
import NIOHTTP1
import Testing

@testable import MidpathServer

/// Whoever has no session learns nothing; a session is given once, and only for the secret.
@Suite struct SessionTests {
  /// What everybody may ask for.
  static let open: Set<String> = ["/start", "/healthz", "/readyz", "/version", "/assets/{name}"]

  @Test func everyRouteButTheOpenOnesNeedsASession() async throws {
    let routes = try await DeskRoute.all()
    #expect(routes.count > 20)
    try await RunningDesk.with { desk, browser in
      let id = try await browser.openCase("Secret title")
      for route in routes where !SessionTests.open.contains(route.path) {
        let address = route.address(case: id)
        let answer = try await browser.signedOut.send(HTTPMethod(rawValue: route.method), address)
        #expect(answer.status == 401, "\(route)")
        #expect(!answer.text.contains("Secret title"))
      }
    }
  }

  /// Spellings of an address that could make the gate and the router see different paths.
  static let spellings = [
    "/assets/../cases", "/assets/..%2fcases", "//cases", "/./cases", "/cases/", "/cases?x=/assets/",
    "/start/../cases", "/cases#/assets/", "/%63ases", "/assets//../cases", "/healthz/../cases",
    "http://127.0.0.1/cases", "http://127.0.0.1/assets/../cases", "*", "cases", "/cases;/assets/x",
    "/cases\\..\\assets\\x", "?/assets/", "//assets/x/../../cases", "/START", "/assets%2f../cases",
  ]

  @Test func noSpellingOfAnAddressLeadsPastTheGate() async throws {
    try await RunningDesk.with { desk, browser in
      _ = try await browser.openCase("Secret title")
      for target in SessionTests.spellings {
        let request = "GET \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        let answer = try await DeskConnection.raw(port: desk.port, [Array(request.utf8)]).text
        #expect(!answer.contains("Secret title"), "\(target)")
        #expect(answer.hasPrefix("HTTP/1.1 4"), "\(target): \(answer.prefix(80))")
      }
    }
  }

  @Test func theStartAddressWorksOnce() async throws {
    try await RunningDesk.with { desk, browser in
      let stranger = browser.signedOut
      let path = "/start?token=\(desk.startToken)"
      let again = try await stranger.get(path)
      #expect(again.status == 401)
      #expect(again.header("Set-Cookie") == nil)
      // The address stays in the browser's history; there it leads on.
      let own = try await browser.get(path)
      #expect(own.status == 303)
      #expect(own.header("Set-Cookie") == nil)
    }
  }

  @Test func ofManyWhoUseTheStartAddressAtOnceOneGetsIn() async throws {
    try await RunningDesk.with { desk, browser in
      let secret = try await desk.secret(.start).text
      let stranger = browser.signedOut
      let cookies = try await withThrowingTaskGroup(of: String?.self) { group in
        for _ in 0..<16 {
          group.addTask { try await stranger.get("/start?token=\(secret)").header("Set-Cookie") }
        }
        return try await group.reduce(into: 0) { $0 += $1 == nil ? 0 : 1 }
      }
      #expect(cookies == 1)
    }
  }

  @Test func anExpiredOrCutOrEmptySecretIsRefused() async throws {
    try await RunningDesk.with { desk, browser in
      let expired = try await desk.secret(.start, lifetime: -1).text
      let fresh = try await desk.secret(.start).text
      let stranger = browser.signedOut
      for token in [expired, String(fresh.dropLast()), "", fresh + "0", fresh.uppercased(), "%00"] {
        #expect(try await stranger.get("/start?token=\(token)").status == 401, "\(token)")
      }
      #expect(try await stranger.get("/start").status == 401)
      #expect(try await stranger.get("/start?token=\(fresh)").status == 303)
    }
  }

  @Test func aSecretIsGoodForItsPurposeAlone() async throws {
    try await RunningDesk.with { desk, browser in
      let script = try await desk.secret(.script).text
      let start = try await desk.secret(.start).text
      let name = SessionCookie(folder: desk.data + "/uploads").name
      var thief = browser.signedOut
      for secret in [script, start] {
        thief.cookie = "\(name)=\(secret)"
        #expect(try await thief.get("/").status == 401)
      }
      thief.cookie = nil
      let browserSecret = try #require(browser.cookie?.split(separator: "=").last)
      for bearer in [start, String(browserSecret), "", script + "x"] {
        let answer = try await thief.send(
          .GET, "/cases", extra: [("Authorization", "Bearer \(bearer)")])
        #expect(answer.status == 401)
      }
      let own = try await thief.send(.GET, "/cases", extra: [("Authorization", "Bearer \(script)")])
      #expect(own.status == 200)
    }
  }

  @Test func aScriptTokenSendsNoForms() async throws {
    try await RunningDesk.with { desk, browser in
      let script = try await desk.secret(.script).text
      for token in ["", browser.formToken] {
        let answer = try await browser.signedOut.send(
          .POST, "/cases",
          extra: [
            ("Authorization", "Bearer \(script)"),
            ("Content-Type", "application/x-www-form-urlencoded"),
          ], body: Array("form_token=\(token)&title=x".utf8))
        #expect(answer.status == 403)
      }
    }
  }

  @Test func theCookieIsForTheDeskAlone() async throws {
    try await RunningDesk.with { desk, browser in
      let secret = try await desk.secret(.start).text
      let answer = try await browser.signedOut.get("/start?token=\(secret)")
      let cookie = try #require(answer.header("Set-Cookie"))
      let flags = Set(cookie.split(separator: ";").dropFirst().map { $0.drop { $0 == " " } })
      #expect(flags.isSuperset(of: ["HttpOnly", "SameSite=Strict", "Path=/"]))
      #expect(!cookie.lowercased().contains("domain="))
      #expect(!cookie.contains(secret), "a secret that was known before is never a session")
    }
  }

  @Test func anExpiredSessionIsOver() async throws {
    try await RunningDesk.with { desk, browser in
      let secret = try await desk.secret(.browser, lifetime: -1).text
      var late = browser.signedOut
      late.cookie = "\(SessionCookie(folder: desk.data + "/uploads").name)=\(secret)"
      #expect(try await late.get("/").status == 401)
    }
  }

  @Test func whoSignsOutIsOut() async throws {
    try await RunningDesk.with { desk, browser in
      let other = try await desk.newBrowser()
      let answer = try await browser.send(form: [:], to: "/sign-out")
      #expect(answer.status == 200)
      #expect(answer.header("Set-Cookie")?.contains("Max-Age=0") == true)
      #expect(try await browser.get("/").status == 401)
      #expect(try await other.get("/").status == 200)
    }
  }

  @Test func noSecretIsKeptInPlainText() async throws {
    try await RunningDesk.with { desk, browser in
      let secret = try #require(browser.cookie?.split(separator: "=").last)
      for name in ["cases.sqlite", "cases.sqlite-wal"] {
        let kept = try Data(contentsOf: URL(filePath: desk.data + "/" + name))
        #expect(kept.firstRange(of: Data(secret.utf8)) == nil)
        #expect(kept.firstRange(of: Data(desk.startToken.utf8)) == nil)
      }
      #expect(!(try desk.written()).contains(String(secret)))
    }
  }
}

import MidpathStore
import NIOHTTP1
import Testing

@testable import MidpathServer

/// Every form that changes something carries the token of its session; without it nothing happens.
///
/// The routes are those of the router, so that a new one without the check fails here.
@Suite struct FormTokenTests {
  @Test func everyChangeNeedsTheTokenOfItsSession() async throws {
    let changes = try await DeskRoute.all().filter { $0.isChange && !$0.isAPI }
    #expect(changes.count > 10)
    try await RunningDesk.with { desk, browser in
      let id = try await browser.openCase()
      let before = try await desk.store().findCase(id)
      let foreign = try await desk.newBrowser().formToken
      for route in changes {
        for token in [nil, "", "0000", foreign, browser.formToken + "0"] {
          let statuses = try await sent(route, to: route.address(case: id), token, by: browser)
          #expect(statuses.contains(403), "\(route) with \(token ?? "no token"): \(statuses)")
          #expect(statuses.allSatisfy { [403, 415].contains($0) }, "\(route): \(statuses)")
        }
      }
      #expect(try await desk.store().findCase(id) == before)
    }
  }

  @Test func withTheTokenEveryRouteGoesOn() async throws {
    let changes = try await DeskRoute.all().filter { $0.isChange && !$0.isAPI }
    try await RunningDesk.with { desk, _ in
      for route in changes {
        let browser = try await desk.newBrowser()
        let statuses = try await sent(
          route, to: route.address(case: "nosuchcase"), browser.formToken, by: browser)
        #expect(statuses.contains { ![403, 415, 401].contains($0) }, "\(route): \(statuses)")
      }
    }
  }

  @Test func theAPINeedsTheTokenFromABrowser() async throws {
    let changes = try await DeskRoute.all().filter { $0.isChange && $0.isAPI }
    try await RunningDesk.with { _, browser in
      let id = try await browser.openCase()
      for route in changes {
        for type in ["application/json", "text/plain", "application/octet-stream"] {
          let answer = try await browser.send(
            HTTPMethod(rawValue: route.method), route.address(case: id),
            extra: [("Content-Type", type)], body: Array("{}".utf8))
          #expect([403, 405, 415].contains(answer.status), "\(route): \(answer.status)")
        }
      }
    }
  }

  /// The token counts only where it stands first, before any file was read.
  @Test func aTokenBehindTheFilesIsTooLate() async throws {
    try await RunningDesk.with { desk, browser in
      let boundary = "xyz"
      let files = DeskBrowser.multipart(
        [DeskBrowser.File("a.log", "late")], fields: [], boundary: boundary
      ).dropLast("--\(boundary)--\r\n".utf8.count)
      let token = DeskBrowser.multipart(
        [], fields: [(FormFields.tokenName, browser.formToken)], boundary: boundary)
      let answer = try await browser.send(
        .POST, "/cases/evidence",
        extra: [("Content-Type", "multipart/form-data; boundary=\(boundary)")],
        body: Array(files) + token)
      #expect(answer.status == 403)
      #expect(try await desk.store().cases(limit: 10, before: nil).isEmpty)
    }
  }

  /// Sends the same as both kinds of form and returns both statuses.
  private func sent(
    _ route: DeskRoute, to path: String, _ token: String?, by browser: DeskBrowser
  ) async throws -> [Int] {
    let fields = token.map { [(FormFields.tokenName, $0)] } ?? []
    let plain = fields.map { "\($0.0)=\($0.1)" }.joined()
    let bodies: [(String, [UInt8])] = [
      ("application/x-www-form-urlencoded", Array((plain + "&title=x").utf8)),
      (
        "multipart/form-data; boundary=xyz",
        DeskBrowser.multipart([], fields: fields + [("title", "x")], boundary: "xyz")
      ),
    ]
    var statuses: [Int] = []
    for (type, body) in bodies {
      statuses.append(
        try await browser.send(
          HTTPMethod(rawValue: route.method), path, extra: [("Content-Type", type)], body: body
        ).status)
    }
    return statuses
  }
}

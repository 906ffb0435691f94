import Foundation
import Hummingbird
import HummingbirdCore
import MidpathStore

/// Exchanges the secret of a start address for a browser's session, once.
struct StartExchange: Sendable {
  /// How long a start address can be used, in seconds: one hour.
  static let lifetime = 3_600.0

  let store: any CaseStore
  let cookie: SessionCookie
  let author: String
  let now: @Sendable () -> Date

  /// Adds the address.
  func addRoutes(to router: Router<DeskContext>) {
    router.get("/start") { request, _ in try await respond(to: request) }
  }

  private func respond(to request: Request) async throws -> Response {
    let secret = Secret(text: request.uri.queryParameters["token"].map(String.init) ?? "")
    let moment = now()
    let taken = try await store.takeSession(secretHash: secret.hash, kind: .start, at: moment)
    guard taken != nil else {
      guard try await hasSession(request, at: moment) else { throw Problem.needsSession }
      return .redirect(to: "/")
    }
    let fresh = Secret.random()
    try await store.addSession(
      DeskSession(
        secretHash: fresh.hash, kind: .browser, author: author, formToken: Secret.random().text,
        createdAt: moment,
        expiresAt: moment.addingTimeInterval(Double(SessionCookie.lifetime))))
    var response = Response.redirect(to: "/")
    response.setCookie(cookie.made(fresh))
    return response
  }

  /// Whether the browser was let in before, so that the address in its history still works.
  private func hasSession(_ request: Request, at moment: Date) async throws -> Bool {
    guard let secret = request.cookies[cookie.name]?.value else { return false }
    return try await store.session(
      secretHash: Secret(text: secret).hash, kind: .browser, at: moment) != nil
  }
}

import Foundation
import HTTPTypes
import Hummingbird
import MidpathStore

/// Lets nobody in without a session: a browser's cookie, or a script's bearer token.
///
/// Loopback is no boundary: every user and every program of this machine reaches it.
struct SessionGate: RouterMiddleware {
  let store: any CaseStore
  let cookie: SessionCookie
  let now: @Sendable () -> Date

  /// What may be asked for without a session; nothing here tells anything about a case.
  static let openPaths: Set<String> = ["/start", "/healthz", "/readyz", "/version"]

  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    guard !SessionGate.openPaths.contains(path), !path.hasPrefix("/assets/") else {
      return try await next(request, context)
    }
    guard let session = try await session(of: request) else { throw Problem.needsSession }
    var context = context
    context.session = session
    return try await next(request, context)
  }

  private func session(of request: Request) async throws -> DeskSession? {
    if let token = SessionGate.bearerToken(request) {
      return try await store.session(
        secretHash: Secret(text: token).hash, kind: .script, at: now())
    }
    guard let secret = request.cookies[cookie.name]?.value else { return nil }
    return try await store.session(
      secretHash: Secret(text: secret).hash, kind: .browser, at: now())
  }

  /// The token of `Authorization: Bearer ...` (RFC 6750).
  private static func bearerToken(_ request: Request) -> String? {
    guard let value = request.headers[.authorization] else { return nil }
    let parts = value.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1])
  }
}

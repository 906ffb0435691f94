import HTTPTypes
import Hummingbird

/// Refuses requests that change something and come from a page of another site.
///
/// A browser says where such a request comes from in `Origin` and `Sec-Fetch-Site`. A script with
/// its own token sends neither.
struct OriginCheck: RouterMiddleware {
  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    let isSafe = [.get, .head, .options].contains(request.method)
    guard isSafe || OriginCheck.isOwn(request) else { throw Problem.foreignOrigin }
    return try await next(request, context)
  }

  static func isOwn(_ request: Request) -> Bool {
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
    if let site, !["same-origin", "none"].contains(site) { return false }
    guard let origin = request.headers[.origin]?.lowercased() else { return true }
    // Under `Referrer-Policy: no-referrer` the forms of the desk itself send `null`.
    if origin == "null" { return site == "same-origin" }
    return origin == "http://\((request.head.authority ?? "").lowercased())"
  }
}

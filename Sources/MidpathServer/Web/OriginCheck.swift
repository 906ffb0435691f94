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
    if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }),
      !["same-origin", "none"].contains(site)
    {
      return false
    }
    guard let origin = request.headers[.origin] else { return true }
    return origin.lowercased() == "http://\((request.head.authority ?? "").lowercased())"
  }
}

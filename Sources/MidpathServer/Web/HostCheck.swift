import Hummingbird

/// Refuses requests that name another host than this machine's loopback.
///
/// A page of another site can make a browser connect here under a name of its own (DNS
/// rebinding); such a request carries that name.
struct HostCheck: RouterMiddleware {
  /// What the desk was told to listen on; it may be any address of loopback.
  let host: String

  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    guard let authority = request.head.authority, isOwn(authority) else {
      throw Problem(
        .misdirectedRequest, "The desk does not answer to this name",
        "Use http://127.0.0.1 or http://localhost with the port that “midpath serve” printed.")
    }
    return try await next(request, context)
  }

  /// Whether a host, with or without a port, is a name of this machine's loopback.
  func isOwn(_ authority: String) -> Bool {
    ["localhost", "127.0.0.1", "[::1]", host].contains { name in
      guard authority.lowercased().hasPrefix(name) else { return false }
      let rest = authority.dropFirst(name.count)
      return rest.isEmpty
        || rest.first == ":" && rest.count > 1
          && rest.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    }
  }
}

import Hummingbird
import HummingbirdCore

/// The search: with its text in the address where it is short, as a form where it is long.
struct SearchRoutes: Sendable {
  let search: KnowledgeSearch

  /// Adds `/search`.
  func addRoutes(to router: Router<DeskContext>) {
    router.get("/search") { request, context in
      // As a form is read: in a query parameter alone, a plus would stay a plus.
      let query = try request.uri.decodeQuery(as: [String: String].self, context: context)
      let text = query["q"] ?? ""
      return Response(
        page: SearchPage(session: try context.author, result: try await search.search(text)).page)
    }
    router.post("/search") { request, context in
      let session = try context.author
      let text = try await FormFields(request, session: session)["q"] ?? ""
      guard text.utf16.count > SearchText.addressLimit else {
        return Response.redirect(to: "/search?q=\(PercentEncoding.segment(text))")
      }
      return Response(
        page: SearchPage(session: session, result: try await search.search(text)).page)
    }
  }
}

import Hummingbird
import HummingbirdCore
import MidpathReports
import MidpathStore

/// Ends a browser's session, so that its cookie is good for nothing any more.
struct SignOut: Sendable {
  let store: any CaseStore
  let cookie: SessionCookie

  /// Adds the address that the button at the end of every page is for.
  func addRoutes(to router: Router<DeskContext>) {
    router.post("/sign-out") { request, context in
      let session = try context.author
      _ = try await FormFields(request, session: session)
      try await store.removeSession(secretHash: session.secretHash)
      let page = PageLayout(title: "You are signed out", session: nil).page(
        """
        <h1>You are signed out</h1>
        <p class="lead">“midpath-server token” prints an address that lets you in again.</p>
        """)
      var response = Response(page: page)
      response.setCookie(cookie.expired)
      return response
    }
  }
}

import Hummingbird
import MidpathStore

/// What is known about one request while it is answered.
struct DeskContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Who asks; nil on the few addresses that everybody may ask for.
  var session: DeskSession?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }

  /// Who asks, or the refusal that the session gate should have given.
  var author: DeskSession {
    get throws {
      guard let session else { throw Problem.needsSession }
      return session
    }
  }
}

import HTTPTypes
import Hummingbird
import MidpathReports
import MidpathStore

/// The pages about knowledge.
struct KnowledgeRoutes: Sendable {
  let knowledge: KnowledgeShelf
  private let tag = KnowledgeTag()

  init(knowledge: KnowledgeShelf) {
    self.knowledge = knowledge
  }

  /// Adds `/knowledge` and everything below it.
  func addRoutes(to router: Router<DeskContext>) {
    add("/knowledge", to: router) { state, session, _ in
      KnowledgeOverviewPage(state: state, session: session).page
    }
    add("/knowledge/preview", to: router) { state, session, _ in
      guard let preview = state.preview else {
        throw Problem(
          .notFound, "There is no preview",
          "The desk shows its built-in knowledge. Authors start it with --knowledge DIR.")
      }
      return KnowledgePreviewPage(state: state, session: session, preview: preview).page
    }
    router.get("/knowledge/generation") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
        body: ResponseBody(
          byteBuffer: ByteBuffer(string: "\(knowledge.current.preview?.reading ?? 0)\n")))
    }
    add("/knowledge/{kind}", to: router) { state, session, context in
      KnowledgeListPage(state: state, session: session, kinds: try context.knowledgeKinds).page
    }
    add("/knowledge/{kind}/{id}", to: router) { state, session, context in
      let id = try context.segment("id")
      let entries = try context.knowledgeKinds.map { KnowledgeReference($0, id) }
      guard let explanation = entries.lazy.compactMap(state.explainer.explanation).first else {
        throw Problem.notFound("“\(id)” in the knowledge")
      }
      return KnowledgeEntryPage(state: state, session: session, explanation: explanation).page
    }
  }

  /// A page that a browser asks for again only where it has changed.
  private func add(
    _ path: RouterPath, to router: Router<DeskContext>,
    _ page: @escaping @Sendable (KnowledgeState, DeskSession, DeskContext) throws -> Markup
  ) {
    router.get(path) { request, context in
      let state = knowledge.current
      let session = try context.author
      return try await request.ifNoneMatch(
        headers: [.cacheControl: "private, no-cache"], eTag: tag.text(state, session),
        context: context
      ) {
        Response(page: try page(state, session, context))
      }
    }
  }
}

extension DeskContext {
  /// The kinds of knowledge whose list the address names.
  var knowledgeKinds: [KnowledgeReference.Kind] {
    get throws {
      let folder = try segment("kind")
      let kinds = KnowledgeAddress.kinds(in: folder)
      guard !kinds.isEmpty else { throw Problem.notFound("list “\(folder)” in the knowledge") }
      return kinds
    }
  }
}

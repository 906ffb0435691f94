import ServiceLifecycle

/// Loads the knowledge of an author's folder again when a file in it changes.
struct KnowledgeReload: Service {
  let source: KnowledgeSource
  let shelf: KnowledgeShelf

  func run() async throws {}
}

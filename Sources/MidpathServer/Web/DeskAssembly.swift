import Foundation
import Logging
import MidpathEvidence
import MidpathStore
import ServiceLifecycle

/// Makes all parts of the desk and joins them.
struct DeskAssembly: Sendable {
  let application: DeskApplication
  /// What runs beside the requests and needs nothing of them.
  let services: [any Service]
  private let store: any CaseStore

  /// Makes a desk that keeps its uploads below `folder`; throws where the built-in
  /// knowledge is unusable; an author's folder with errors is shown, and not used.
  init(
    store: any CaseStore, folder: String, address: DeskAddress, knowledgeFolder: String?,
    limits: DeskLimits, logger: Logger
  ) throws {
    let now: @Sendable () -> Date = { Date.now }
    let author = knowledgeFolder.map { AuthorFolder(path: $0) }
    let builtIn = try KnowledgeState.builtIn()
    let shelf = KnowledgeShelf(author?.read(after: builtIn) ?? builtIn)
    KnowledgeReload.report(shelf.current.preview, to: logger)
    let uploads = UploadFolder(path: folder + "/uploads")
    let progress = CheckProgress()
    let reader = CheckedEvidence(
      store: store, uploads: uploads, knowledge: shelf, shelf: EvidenceShelf())
    let runner = CheckRunner(
      store: store, evidence: reader, progress: progress, knowledge: shelf, logger: logger,
      now: now)
    let queue = CheckQueue(store: store, runner: runner)
    let views = CaseViews(store: store, knowledge: shelf, reader: reader)
    let desk = CaseDesk(
      store: store, uploads: uploads, knowledge: shelf, checks: queue, views: views,
      limits: limits, now: now)
    application = DeskApplication(
      desk: desk, queue: queue, progress: progress,
      retention: CaseRetention(
        store: store, uploads: uploads, limits: limits, logger: logger, now: now),
      meter: RequestMeter(), address: address, author: NSUserName(), logger: logger)
    services = author.map { [KnowledgeReload(folder: $0, shelf: shelf, logger: logger)] } ?? []
    self.store = store
  }

  /// Makes the secret of the start address.
  func startSecret() async throws -> Secret {
    let secret = Secret.random()
    let moment = Date.now
    try await store.addSession(
      DeskSession(
        secretHash: secret.hash, kind: .start, author: "", formToken: "", createdAt: moment,
        expiresAt: moment.addingTimeInterval(StartExchange.lifetime)))
    return secret
  }
}

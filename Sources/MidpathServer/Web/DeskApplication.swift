import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import MidpathStore
import NIOCore
import ServiceLifecycle

/// Puts the desk together: what answers requests, in which order they are checked, and what runs
/// beside it.
struct DeskApplication: Sendable {
  let desk: CaseDesk
  let queue: CheckQueue
  let progress: CheckProgress
  let retention: CaseRetention
  let meter: RequestMeter
  let address: DeskAddress
  /// The name that answers of a browser carry until it is changed.
  let author: String
  let logger: Logger

  /// The running desk; ``ServiceLifecycle/ServiceGroup`` starts and stops it.
  ///
  /// `onReady` is told the port once requests are answered.
  func service(onReady: @escaping @Sendable (Int) async -> Void) -> some Service {
    let limits = desk.limits
    return Application(
      router: router(),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [UnreadRequestCloser()],
          idleTimeout: .seconds(DeskApplication.idleSeconds),
          httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: 16 * 1_024, maxHeaderListSize: 32 * 1_024,
            maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      services: [queue, retention],
      onServerRunning: { await onReady($0.localAddress?.port ?? address.port) },
      logger: logger)
  }

  /// How long a connection may be silent, in seconds.
  private static let idleSeconds: Int64 = 60

  /// All addresses; what is added first sees a request first.
  func router() -> Router<DeskContext> {
    let router = Router(context: DeskContext.self, options: [.autoGenerateHeadEndpoints])
    let cookie = SessionCookie(folder: desk.uploads.path)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: meter)
    router.add(middleware: ProblemAnswers())
    router.add(middleware: HostCheck(host: address.host))
    router.add(middleware: OriginCheck())
    router.add(middleware: SessionGate(store: desk.store, cookie: cookie, now: desk.now))
    StartExchange(store: desk.store, cookie: cookie, author: author, now: desk.now)
      .addRoutes(to: router)
    SignOut(store: desk.store, cookie: cookie).addRoutes(to: router)
    AssetFiles().addRoutes(to: router)
    StatusRoutes(desk: desk, meter: meter).addRoutes(to: router)
    let receiver = UploadReceiver(
      store: desk.store, uploads: desk.uploads, limits: desk.limits, now: desk.now)
    CaseRoutes(desk: desk, progress: progress).addRoutes(to: router)
    CaseForms(desk: desk, receiver: receiver).addRoutes(to: router)
    KnowledgeRoutes(knowledge: desk.knowledge).addRoutes(to: router)
    SearchRoutes(search: KnowledgeSearch(knowledge: desk.knowledge)).addRoutes(to: router)
    ViewerRoutes(desk: desk).addRoutes(to: router)
    API(desk: desk, receiver: receiver, progress: progress).addRoutes(to: router)
    return router
  }
}

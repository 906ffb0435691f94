import Hummingbird
import MidpathModel
import MidpathReports
import MidpathStore

/// What a monitor asks: alive, ready, version, figures.
struct StatusRoutes: Sendable {
  let desk: CaseDesk
  let meter: RequestMeter

  /// Adds `/healthz`, `/readyz`, `/version` and `/metrics`.
  func addRoutes(to router: Router<DeskContext>) {
    router.get("/healthz") { _, _ in StatusRoutes.plain("ok\n") }
    router.get("/readyz") { _, _ in
      do {
        try await desk.store.ping()
        return StatusRoutes.plain("ready\n")
      } catch {
        throw Problem(
          .serviceUnavailable, "The desk is not ready", "Its store cannot be used at the moment.")
      }
    }
    router.get("/version") { _, _ in
      let base = desk.knowledge.current.base
      let node = JSONNode.keyed([
        "version": .string(MidpathVersion.text),
        "knowledge": .keyed([
          "version": .string(base.version), "sha256": .string(base.sha256),
        ]),
      ])
      return Response(json: node)
    }
    router.get("/metrics") { _, _ in
      var response = StatusRoutes.plain(MetricsText(counts: meter.counts).text)
      response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
      return response
    }
  }

  private static func plain(_ text: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}

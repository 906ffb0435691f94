import HTTPTypes
import Hummingbird
import MidpathKnowledge
import MidpathReports

/// The style sheet and the script of the desk, which are part of the program.
struct AssetFiles: Sendable {
  private struct Asset: Sendable {
    let text: String
    let type: String
    let tag: String
  }

  private let assets: [String: Asset]

  /// Takes the files that were embedded at build time, and the style sheet of reports.
  init() {
    var files = EmbeddedFiles.all.map { (name: "\($0.name)", text: "\($0.text)") }
    files.append((name: "report.css", text: (HTMLStyleSheet.text + PathDrawing.rules).source))
    assets = Dictionary(
      files.map { file in
        let tag = "\"\(SHA256Digest.hexadecimal(of: file.text.utf8).prefix(16))\""
        return (file.name, Asset(text: file.text, type: AssetFiles.type(of: file.name), tag: tag))
      }
    ) { first, _ in first }
  }

  /// Adds `/assets/NAME`.
  func addRoutes(to router: Router<DeskContext>) {
    router.get("/assets/{name}") { request, context in
      guard let name = context.parameters.get("name"), let asset = assets[name] else {
        throw Problem.notFound("such file")
      }
      let headers: HTTPFields = [.contentType: asset.type, .cacheControl: "no-cache"]
      return try await request.ifNoneMatch(headers: headers, eTag: asset.tag, context: context) {
        Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: asset.text)))
      }
    }
  }

  private static func type(of name: String) -> String {
    if name.hasSuffix(".css") { return "text/css; charset=utf-8" }
    if name.hasSuffix(".js") { return "text/javascript; charset=utf-8" }
    if name.hasSuffix(".json") { return "application/json" }
    return "image/svg+xml"
  }
}

import Hummingbird

/// One thing that the API does: its address and method, what it takes and what it answers.
///
/// Routes, the checks of a request and the OpenAPI document are all made from this one description,
/// so that none of them can say something else than the others.
struct APIOperation: Sendable {
  /// Its name in the OpenAPI document, in lower camel case.
  let name: String
  let method: HTTPRequest.Method
  /// Below ``API/root``; a segment in braces stands for any text.
  let path: String
  /// What it does, in one line.
  let summary: String
  /// What may stand behind the `?` of its address.
  var query: [APIParameter] = []
  var body = APIBody.none
  let answer: APIAnswer
  /// What it refuses besides what every operation of its kind refuses.
  var refusals: Set<APIRefusal> = []
  /// What its answers depend on, for `ETag`, `If-None-Match` and `If-Match` (RFC 9110, section 13).
  var tag = APITag.none
  let run: @Sendable (APICall) async throws -> Response

  /// Whether it changes nothing.
  var isSafe: Bool { method == .get }

  /// The names in braces of the path.
  var segments: [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
      String($0.dropFirst().dropLast())
    }
  }

  /// Everything that it can refuse.
  var allRefusals: Set<APIRefusal> {
    var all: Set<APIRefusal> = [.invalid, .noSession]
    if !isSafe { all.insert(.notAllowed) }
    if !segments.isEmpty { all.insert(.notFound) }
    if !isSafe, tag == .ofCase { all.insert(.changedMeanwhile) }
    if body != .none { all.formUnion([.tooLarge, .wrongType]) }
    return all.union(refusals)
  }
}

import HTTPTypes
import Hummingbird
import MidpathStore

/// Checks each request to the API before its operation runs.
struct APIGate: Sendable {
  /// The header by which the script of a page shows that it belongs to the session.
  static let formToken = "X-Form-Token"

  let desk: CaseDesk

  /// Answers a request, or throws the ``Problem`` with it.
  func answer(
    _ operation: APIOperation, to request: Request, _ context: DeskContext
  ) async throws -> Response {
    let session = try context.author
    if !operation.isSafe { try APIGate.checkForm(request, session) }
    try APIGate.checkType(of: request, operation.body)
    let query = try APIQuery(request.uri.query, operation.query)
    let tag = try await tag(of: operation, context)
    let call = APICall(request: request, context: context, query: query, session: session)
    guard operation.isSafe else {
      if let tag { try APIGate.checkUnchanged(request, tag) }
      return try await operation.run(call)
    }
    return APIGate.answer(try await operation.run(call), to: request, tag)
  }

  /// A page of another site cannot set a header of its own, and does not know the token.
  private static func checkForm(_ request: Request, _ session: DeskSession) throws {
    guard session.kind == .browser else { return }
    let token = HTTPField.Name(formToken).flatMap { request.headers[$0] }
    try FormFields.check(token: token, session: session)
  }

  private static func checkType(of request: Request, _ body: APIBody) throws {
    guard let wanted = body.contentType else { return }
    let type = (request.headers[.contentType] ?? "").prefix { $0 != ";" && $0 != " " }
    guard type.lowercased() == wanted else {
      throw Problem(
        .unsupportedMediaType, "This body has another content type", "Send it as \(wanted).")
    }
  }

  /// An answer with its version, or nothing new where the client has it already.
  ///
  /// What fails, fails with and without `If-None-Match` (RFC 9110, section 13.2.1); so this looks
  /// at an answer that is there.
  private static func answer(
    _ response: Response, to request: Request, _ tag: EntityTag?
  ) -> Response {
    guard let tag else { return response }
    if let known = request.headers[.ifNoneMatch], tag.isNamed(in: known, acceptsWeak: true) {
      return Response(status: .notModified, headers: [.eTag: tag.text])
    }
    var response = response
    response.headers[.eTag] = tag.text
    return response
  }

  private static func checkUnchanged(_ request: Request, _ tag: EntityTag) throws {
    guard let wanted = request.headers[.ifMatch], !tag.isNamed(in: wanted, acceptsWeak: false)
    else { return }
    throw Problem(
      .preconditionFailed, "The case was changed meanwhile",
      "Read it again, and repeat the change if it is still wanted.")
  }

  private func tag(of operation: APIOperation, _ context: DeskContext) async throws -> EntityTag? {
    let knowledge = desk.knowledge.current
    switch operation.tag {
    case .none: return nil
    case .ofKnowledge: return EntityTag(knowledge)
    case .ofCase:
      let id = try context.caseID
      guard let found = try await desk.store.findCase(id) else { throw StoreError.noSuchCase(id) }
      return EntityTag(found, knowledge)
    }
  }
}

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
    if let tag, let early = try APIGate.precondition(request, operation, tag) { return early }
    var response = try await operation.run(
      APICall(request: request, context: context, query: query, session: session))
    if operation.isSafe { response.headers[.eTag] = tag?.text }
    return response
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

  /// What `If-None-Match` and `If-Match` ask for; nil where the operation is to run.
  private static func precondition(
    _ request: Request, _ operation: APIOperation, _ tag: EntityTag
  ) throws -> Response? {
    if operation.isSafe, let known = request.headers[.ifNoneMatch],
      tag.isNamed(in: known, acceptsWeak: true)
    {
      return Response(status: .notModified, headers: [.eTag: tag.text])
    }
    if !operation.isSafe, let wanted = request.headers[.ifMatch],
      !tag.isNamed(in: wanted, acceptsWeak: false)
    {
      throw Problem(
        .preconditionFailed, "The case was changed meanwhile",
        "Read it again, and repeat the change if it is still wanted.")
    }
    return nil
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

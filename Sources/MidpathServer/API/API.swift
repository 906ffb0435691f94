import HTTPTypes
import Hummingbird
import MidpathReports

/// The API for scripts and for the script of the pages: the same as the pages can do, in JSON.
struct API: Sendable {
  /// What all its addresses begin with.
  static let root = "/api/v1"

  let resources: [any APIResource]
  private let gate: APIGate

  /// Makes the API of a desk.
  init(desk: CaseDesk, receiver: UploadReceiver, progress: CheckProgress) {
    gate = APIGate(desk: desk)
    resources = [
      CaseResource(desk: desk), AnswerResource(desk: desk), NoteResource(desk: desk),
      FixStepResource(desk: desk), CheckResource(desk: desk, progress: progress),
      UploadResource(desk: desk, receiver: receiver), EvidenceResource(desk: desk),
      DiagnosisResource(desk: desk),
      KnowledgeResource(knowledge: desk.knowledge),
      SearchResource(search: KnowledgeSearch(knowledge: desk.knowledge)),
      SessionResource(store: desk.store),
    ]
  }

  /// Everything that one can do.
  var operations: [APIOperation] { resources.flatMap(\.operations) }

  /// The description of the whole API.
  var document: OpenAPIDocument {
    OpenAPIDocument(operations: operations, schemas: resources.flatMap { Array($0.schemas) })
  }

  /// Adds all addresses below ``root``.
  func addRoutes(to router: Router<DeskContext>) {
    let text = document.node
    router.get(RouterPath("\(API.root)/openapi.json")) { _, _ in Response(json: text) }
    for (path, operations) in Dictionary(grouping: operations, by: \.path) {
      let address = RouterPath(API.root + path)
      for operation in operations {
        router.on(address, method: operation.method) { request, context in
          try await gate.answer(operation, to: request, context)
        }
      }
      refuseOtherMethods(of: operations, at: address, in: router)
    }
  }

  /// The methods that a client may try.
  private static let methods: [HTTPRequest.Method] =
    [.get, .head, .post, .put, .patch, .delete, .options, .trace]
    + [HTTPRequest.Method("QUERY")].compactMap(\.self)

  private func refuseOtherMethods(
    of operations: [APIOperation], at address: RouterPath, in router: Router<DeskContext>
  ) {
    let own = operations.map(\.method)
    let known = own.contains(.get) ? own + [.head] : own
    let problem = Problem.methodNotAllowed(known)
    for method in API.methods where !known.contains(method) {
      router.on(address, method: method) { _, _ -> Response in throw problem }
    }
  }
}

extension Problem {
  /// The address does not know the method; it knows `methods`.
  fileprivate static func methodNotAllowed(_ methods: [HTTPRequest.Method]) -> Problem {
    let names = methods.map(\.rawValue).joined(separator: ", ")
    var problem = Problem(
      .methodNotAllowed, "This address does not know this method", "It knows \(names).")
    problem.headers[.allow] = names
    return problem
  }
}

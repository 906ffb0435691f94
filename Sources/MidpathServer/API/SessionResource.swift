import HTTPTypes
import Hummingbird
import MidpathReports
import MidpathStore

/// Who asks.
struct SessionResource: APIResource {
  /// The longest name of an author, in characters.
  static let nameLimit = 200

  let store: any CaseStore

  var operations: [APIOperation] {
    [get, rename]
  }

  private var get: APIOperation {
    APIOperation(
      name: "getSession", method: .get, path: "/session",
      summary: "Who asks: the name that answers and notes carry.", answer: .ok(.named("Session"))
    ) { call in
      Response(json: SessionResource.node(of: call.session))
    }
  }

  private var rename: APIOperation {
    APIOperation(
      name: "renameAuthor", method: .patch, path: "/session",
      summary: "Gives later answers and notes another name.", body: .json("SessionChange"),
      answer: .ok(.named("Session"))
    ) { call in
      let body = try await call.body(as: ChangedSession.self)
      let name = try body.checkedAuthor(upTo: SessionResource.nameLimit)
      try await store.renameAuthor(name, secretHash: call.session.secretHash)
      var session = call.session
      session.author = name
      return Response(json: SessionResource.node(of: session))
    }
  }

  private static func node(of session: DeskSession) -> JSONNode {
    .keyed([
      "kind": .string(session.kind.rawValue), "author": .string(session.author),
      "expiresAt": CaseJSON.time(session.expiresAt),
    ])
  }

  var schemas: KeyValuePairs<String, APISchema> {
    [
      "Session": .object([
        "kind": .oneOf(["browser", "script"]), "author": .text, "expiresAt": .moment,
      ]),
      "SessionChange": .body(
        ["author": .text(upTo: SessionResource.nameLimit)], required: ["author"]),
    ]
  }
}

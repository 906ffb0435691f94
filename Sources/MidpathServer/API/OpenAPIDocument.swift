import HTTPTypes
import MidpathReports

/// The OpenAPI 3.1 document of the API, made from its operations.
struct OpenAPIDocument: Sendable {
  let operations: [APIOperation]
  let schemas: [(key: String, value: APISchema)]

  /// The whole document.
  var node: JSONNode {
    .keyed([
      "openapi": .string("3.1.0"),
      "info": .keyed([
        "title": .string("midpath desk"), "version": .string(MidpathVersion.text),
        "summary": .string("Cases of broken MID Servers: evidence, answers, diagnosis."),
        "description": .string(OpenAPIDocument.guide),
      ]),
      "servers": .array([.keyed(["url": .string(API.root)])]),
      "security": .array([.keyed(["token": .array([])]), .keyed(["session": .array([])])]),
      "paths": paths,
      "components": .keyed([
        "securitySchemes": .keyed([
          "token": .keyed([
            "type": .string("http"), "scheme": .string("bearer"),
            "description": .string("What `midpath-server token --script` printed."),
          ]),
          "session": .keyed([
            "type": .string("http"), "scheme": .string("cookie"),
            "description": .string(
              "A browser's session. Requests that change something carry its form token in "
                + "`\(APIGate.formToken)`."),
          ]),
        ]),
        "schemas": components, "responses": responses,
      ]),
    ])
  }

  private static let guide = """
    The same as the pages of the desk can do. Every error is an application/problem+json object \
    (RFC 9457) whose detail says what to do. Unknown members and parameters are refused. What is \
    read of a case has an ETag: send it as If-None-Match to ask for changes only, and as If-Match \
    with a change that must not undo somebody else's. Later versions add members; ignore those \
    that you do not know.
    """

  private var paths: JSONNode {
    var order: [String] = []
    for operation in operations where !order.contains(operation.path) {
      order.append(operation.path)
    }
    return .object(
      order.map { path in
        let own = operations.filter { $0.path == path }
        return JSONMember(
          path,
          .object(own.map { JSONMember($0.method.rawValue.lowercased(), operationNode($0)) }))
      })
  }

  private func operationNode(_ operation: APIOperation) -> JSONNode {
    var members = [
      JSONMember("operationId", .string(operation.name)),
      JSONMember("summary", .string(operation.summary)),
      JSONMember("parameters", .array(parameters(of: operation))),
    ]
    if let type = operation.body.contentType {
      members.append(
        JSONMember(
          "requestBody",
          .keyed([
            "required": .bool(true),
            "content": .object([
              JSONMember(type, .keyed(["schema": schema(of: operation.body).node]))
            ]),
          ])))
    }
    members.append(JSONMember("responses", .object(answers(of: operation))))
    return .object(members)
  }

  private func parameters(of operation: APIOperation) -> [JSONNode] {
    let segments = operation.segments.compactMap { APIParameter.segments[$0] }
      .map { parameter($0, in: "path", isRequired: true) }
    let query = operation.query.map { parameter($0, in: "query", isRequired: $0.isRequired) }
    return segments + query + headers(of: operation)
  }

  private func headers(of operation: APIOperation) -> [JSONNode] {
    switch (operation.tag, operation.isSafe) {
    case (.none, _), (.ofKnowledge, false): []
    case (_, true):
      [
        parameter(
          APIParameter(
            name: "If-None-Match", meaning: "The ETag that is known already.", schema: .text),
          in: "header", isRequired: false)
      ]
    case (.ofCase, false):
      [
        parameter(
          APIParameter(
            name: "If-Match", meaning: "The ETag that the change is made for.", schema: .text),
          in: "header", isRequired: false)
      ]
    }
  }

  private func parameter(
    _ parameter: APIParameter, in place: String, isRequired: Bool
  ) -> JSONNode {
    .keyed([
      "name": .string(parameter.name), "in": .string(place), "required": .bool(isRequired),
      "description": .string(parameter.meaning), "schema": parameter.schema.node,
    ])
  }

  private func schema(of body: APIBody) -> APISchema {
    switch body {
    case .json(let name): .named(name)
    case .file, .none: APISchema(node: .object([]))
    }
  }

  private func answers(of operation: APIOperation) -> [JSONMember] {
    var members = [
      JSONMember(String(operation.answer.status.code), success(of: operation))
    ]
    if operation.isSafe, operation.tag != .none {
      members.append(
        JSONMember(
          "304", .keyed(["description": .string("It is still as If-None-Match says.")])))
    }
    members += operation.allRefusals.sorted { $0.rawValue < $1.rawValue }.map { refusal in
      JSONMember(
        String(refusal.rawValue),
        .keyed(["$ref": .string("#/components/responses/\(refusal.name)")]))
    }
    return members
  }

  private func success(of operation: APIOperation) -> JSONNode {
    let contents = operation.answer.contents.map { content in
      JSONMember(content.type, .keyed(["schema": content.schema.node]))
    }
    var members = [JSONMember("description", .string(operation.answer.status.reasonPhrase))]
    if operation.isSafe, operation.tag != .none {
      members.append(
        JSONMember(
          "headers",
          .keyed([
            "ETag": .keyed(["required": .bool(true), "schema": APISchema.text.node])
          ])))
    }
    if !contents.isEmpty { members.append(JSONMember("content", .object(contents))) }
    return .object(members)
  }

  private var components: JSONNode {
    let problem = APISchema.object([
      "type": .text, "title": .text, "status": .count, "detail": .text,
    ])
    let all = schemas + [("Problem", problem), (DiagnosisSchema.name, DiagnosisSchema.parts)]
    return .object(all.map { JSONMember($0.0, $0.1.node) })
  }

  private var responses: JSONNode {
    .object(
      APIRefusal.allCases.map { refusal in
        JSONMember(
          refusal.name,
          .keyed([
            "description": .string(refusal.meaning),
            "content": .keyed([
              "application/problem+json": .keyed(["schema": APISchema.named("Problem").node])
            ]),
          ]))
      })
  }
}

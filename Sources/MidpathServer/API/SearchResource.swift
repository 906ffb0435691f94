import HTTPTypes
import Hummingbird
import MidpathReports
import MidpathStore

/// The search over the knowledge.
struct SearchResource: APIResource {
  /// The most hits of one search.
  static let hitLimit = 100
  /// Hits where nobody says how many.
  static let hitCount = 20

  let knowledge: KnowledgeShelf

  var operations: [APIOperation] {
    [byWords, byText]
  }

  private var byWords: APIOperation {
    APIOperation(
      name: "search", method: .get, path: "/search", summary: "Finds knowledge by words.",
      query: [
        APIParameter(
          name: "q", meaning: "Words; the last may be the beginning of one.",
          schema: .text(upTo: SearchText.addressLimit), isRequired: true),
        APIParameter(
          name: "limit", meaning: "The most hits.", schema: .number(1...SearchResource.hitLimit)),
      ], answer: .ok(.named("SearchResult")), tag: .ofKnowledge
    ) { call in
      let text = try call.query.text("q", upTo: SearchText.addressLimit) ?? ""
      let limit = try call.query.number("limit", in: 1...SearchResource.hitLimit)
      return try hits(text, limit: limit)
    }
  }

  private var byText: APIOperation {
    APIOperation(
      name: "searchText", method: .post, path: "/search",
      summary: "Finds the knowledge that log lines or a stack trace belong to.",
      body: .json("SearchedText"), answer: .ok(.named("SearchResult"))
    ) { call in
      let body = try await call.body(as: SearchedText.self)
      return try hits(body.text, limit: nil)
    }
  }

  private func hits(_ text: String, limit: Int?) throws -> Response {
    let found = try knowledge.current.index.search(text, limit: limit ?? SearchResource.hitCount)
    return Response(json: .keyed(["hits": .array(found.map(SearchResource.node))]))
  }

  private static func node(of hit: SearchHit) -> JSONNode {
    .keyed([
      "kind": .string(hit.kind), "id": .string(hit.id), "title": .string(hit.title),
      "allWords": .bool(hit.hasAllWords),
      "snippet": .array(
        hit.snippet.map { .keyed(["text": .string($0.text), "match": .bool($0.isMatch)]) }),
    ])
  }

  var schemas: KeyValuePairs<String, APISchema> {
    [
      "SearchedText": .body(["text": .text], required: ["text"]),
      "SearchResult": .object([
        "hits": .list(
          .object([
            "kind": .text, "id": .text, "title": .text, "allWords": .flag,
            "snippet": .list(.object(["text": .text, "match": .flag])),
          ]))
      ]),
    ]
  }
}

import HTTPTypes
import Hummingbird

/// The search over the knowledge.
struct SearchResource: APIResource {
  let search: KnowledgeSearch

  var operations: [APIOperation] {
    [byWords, byText]
  }

  private var byWords: APIOperation {
    APIOperation(
      name: "search", method: .get, path: "/search",
      summary: "Finds knowledge by words, the last of which may be the beginning of one.",
      query: [
        APIParameter(
          name: "q", meaning: "Words, or a short message.",
          schema: .text(upTo: SearchText.addressLimit), isRequired: true)
      ], answer: .ok(.named("SearchResult")), tag: .ofKnowledge
    ) { call in
      let text = try call.query.text("q", upTo: SearchText.addressLimit) ?? ""
      return Response(json: SearchJSON(try await search.search(text)).node)
    }
  }

  private var byText: APIOperation {
    APIOperation(
      name: "searchText", method: .post, path: "/search",
      summary: "Finds the knowledge that log lines or a stack trace belong to.",
      body: .json("SearchedText"), answer: .ok(.named("SearchResult"))
    ) { call in
      let body = try await call.body(as: SearchedText.self)
      return Response(json: SearchJSON(try await search.search(body.text)).node)
    }
  }

  var schemas: KeyValuePairs<String, APISchema> {
    [
      "SearchedText": .body(["text": .text], required: ["text"]),
      "SearchResult": .object([
        "messages": .list(
          .object([
            "signature": .named("KnowledgeReference"), "line": .orNull(.text),
            "number": .orNull(.count), "count": .count,
          ])),
        "causes": .list(
          .object([
            "cause": .named("KnowledgeReference"),
            "state": .oneOf(["confirmed", "suspected", "possible"]), "messages": .list(.text),
          ])),
        "hits": .list(
          .object([
            "entry": .named("KnowledgeReference"), "allWords": .flag,
            "snippet": .list(.object(["text": .text, "match": .flag])),
          ])),
      ]),
    ]
  }
}

import HTTPTypes
import Hummingbird
import MidpathKnowledge
import MidpathModel
import MidpathReports

/// The knowledge: its entries by kind, and what the lint says about it.
struct KnowledgeResource: APIResource {
  let knowledge: KnowledgeShelf

  var operations: [APIOperation] {
    [status, list, get]
  }

  private var status: APIOperation {
    APIOperation(
      name: "getKnowledge", method: .get, path: "/knowledge",
      summary: "Which knowledge is used, and what its lint says; for the preview of authors.",
      answer: .ok(.named("Knowledge"))
    ) { _ in
      let state = knowledge.current
      return Response(
        json: .keyed([
          "version": .string(state.base.version), "sha256": .string(state.base.sha256),
          "generation": .integer(state.generation),
          "complaints": .array(state.complaints.map(KnowledgeResource.node)),
        ]))
    }
  }

  private var list: APIOperation {
    APIOperation(
      name: "listKnowledge", method: .get, path: "/knowledge/{kind}",
      summary: "All entries of a kind.",
      answer: .ok(.object(["entries": .list(.named("KnowledgeReference"))])), tag: .ofKnowledge
    ) { call in
      let kind = try KnowledgeResource.kind(call)
      return Response(json: KnowledgeJSON(knowledge.current).list(of: kind.referenceKind))
    }
  }

  private var get: APIOperation {
    APIOperation(
      name: "getKnowledgeEntry", method: .get, path: "/knowledge/{kind}/{id}",
      summary: "What the knowledge says about an entry, with its links both ways.",
      answer: .ok(.named("KnowledgeEntry")), tag: .ofKnowledge
    ) { call in
      let id = try call.segment("id")
      let entry = KnowledgeReference(try KnowledgeResource.kind(call).referenceKind, id)
      guard let node = KnowledgeJSON(knowledge.current).entry(entry) else {
        throw Problem.notFound("\(entry.kind.rawValue) “\(id)”")
      }
      return Response(json: node)
    }
  }

  private static func kind(_ call: APICall) throws -> KnowledgeKind {
    let name = try call.segment("kind")
    guard let kind = KnowledgeKind(rawValue: name) else {
      throw Problem.notFound("kind of knowledge “\(name)”")
    }
    return kind
  }

  private static func node(of complaint: Complaint) -> JSONNode {
    .keyed([
      "severity": .string(complaint.severity.rawValue), "file": .string(complaint.mark.file),
      "line": .integer(complaint.mark.line), "column": .integer(complaint.mark.column),
      "message": .string(complaint.message), "hint": .text(complaint.hint),
    ])
  }

  var schemas: KeyValuePairs<String, APISchema> {
    [
      "Knowledge": .object([
        "version": .text, "sha256": .text, "generation": .count,
        "complaints": .list(
          .object([
            "severity": .oneOf(Complaint.Severity.allCases.map(\.rawValue)), "file": .text,
            "line": .count, "column": .count, "message": .text, "hint": .orNull(.text),
          ])),
      ]),
      "KnowledgeReference": .object([
        "kind": .oneOf(KnowledgeReference.Kind.allCases.map(\.rawValue)), "id": .text,
        "title": .text,
      ]),
      "KnowledgeLink": .object([
        "relation": .oneOf(KnowledgeLink.Relation.allCases.map(\.rawValue)),
        "answer": .orNull(.text), "entry": .named("KnowledgeReference"),
      ]),
      "KnowledgeEntry": .object([
        "kind": .oneOf(KnowledgeReference.Kind.allCases.map(\.rawValue)), "id": .text,
        "title": .text, "what": .text,
        "sections": .list(
          .object([
            "heading": .text,
            "lines": .list(
              .object(["text": .text, "references": .list(.named("KnowledgeReference"))])),
          ])), "links": .list(.named("KnowledgeLink")),
        "linkedFrom": .list(.named("KnowledgeLink")),
      ]),
    ]
  }
}

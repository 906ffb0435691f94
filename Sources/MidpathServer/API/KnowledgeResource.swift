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
      summary: "Which knowledge is used; and for authors, what the lint says about their folder.",
      answer: .ok(.named("Knowledge"))
    ) { _ in
      let state = knowledge.current
      return Response(
        json: .keyed([
          "version": .string(state.base.version), "sha256": .string(state.base.sha256),
          "generation": .integer(state.generation),
          "preview": state.preview.map(KnowledgeResource.node) ?? .null,
        ]))
    }
  }

  private var list: APIOperation {
    APIOperation(
      name: "listKnowledge", method: .get, path: "/knowledge/{kind}",
      summary: "All entries of a kind; sequences stand among their stages.",
      answer: .ok(.object(["entries": .list(.named("KnowledgeReference"))])), tag: .ofKnowledge
    ) { call in
      let json = KnowledgeJSON(explainer: knowledge.current.explainer)
      return Response(json: json.list(of: try call.context.knowledgeKinds))
    }
  }

  private var get: APIOperation {
    APIOperation(
      name: "getKnowledgeEntry", method: .get, path: "/knowledge/{kind}/{id}",
      summary: "What the knowledge says about an entry, with its links both ways.",
      answer: .ok(.named("KnowledgeEntry")), tag: .ofKnowledge
    ) { call in
      let explainer = knowledge.current.explainer
      let id = try call.segment("id")
      let entries = try call.context.knowledgeKinds.map { KnowledgeReference($0, id) }
      guard let explanation = entries.lazy.compactMap(explainer.explanation).first else {
        throw Problem.notFound("“\(id)” in the knowledge")
      }
      return Response(json: KnowledgeJSON(explainer: explainer).entry(explanation))
    }
  }

  private static func node(of preview: KnowledgePreview) -> JSONNode {
    .keyed([
      "folder": .string(preview.folder), "reading": .integer(preview.reading),
      "inUse": .bool(preview.isInUse), "failure": .text(preview.failure),
      "complaints": .array(preview.complaints.map { node(of: $0.complaint) }),
    ])
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
        "preview": .orNull(.named("KnowledgePreview")),
      ]),
      "KnowledgePreview": .object([
        "folder": .text, "reading": .count, "inUse": .flag, "failure": .orNull(.text),
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

import HTTPTypes
import Hummingbird
import MidpathReports
import MidpathStore

/// What follows from the evidence and the answers of a case.
struct DiagnosisResource: APIResource {
  let desk: CaseDesk

  var operations: [APIOperation] {
    [diagnosis, walk, change]
  }

  private var diagnosis: APIOperation {
    APIOperation(
      name: "getDiagnosis", method: .get, path: "/cases/{case}/diagnosis",
      summary: "The diagnosis, as `midpath check --format json` writes it.",
      answer: .ok(.named("Diagnosis")), tag: .ofCase
    ) { call in
      let view = try await desk.view(call.caseID)
      let context = ReportContext(view.knowledge.base, isVerbose: true)
      return Response(json: JSONReport(context: context).node(of: view.diagnosis))
    }
  }

  private var walk: APIOperation {
    APIOperation(
      name: "getWalk", method: .get, path: "/cases/{case}/walk",
      summary: "The way along the path so far, and the question that waits.",
      answer: .ok(.named("Walk")), tag: .ofCase
    ) { call in
      Response(json: CaseJSON.walk(try await desk.view(call.caseID)))
    }
  }

  private var change: APIOperation {
    APIOperation(
      name: "getChange", method: .get, path: "/cases/{case}/change",
      summary: "What the last check found differently from the one before.",
      answer: .ok(.named("Change")), tag: .ofCase
    ) { call in
      let view = try await desk.view(call.caseID)
      guard let change = try await desk.change(in: view) else {
        throw Problem(
          .notFound, "There are no two checks to compare", "Check new evidence after the fix.")
      }
      return Response(json: CaseJSON.change(change))
    }
  }

  var schemas: KeyValuePairs<String, APISchema> {
    [
      "Diagnosis": DiagnosisSchema.schema,
      "Walk": .object([
        "path": .orNull(.text), "questions": .list(.text), "next": .orNull(.text),
        "steps": .list(
          .object([
            "question": .text, "answer": .orNull(.text),
            "by": .orNull(.oneOf(["evidence", "person"])),
          ])), "causes": .list(.text), "end": .orNull(.text),
      ]),
      "Change": .object([
        "verdictBefore": .text, "verdictNow": .text,
        "causes": .list(
          .object([
            "id": .text, "title": .text,
            "change": .oneOf(DiagnosisChange.Kind.allCases.map(\.rawValue)),
            "fixed": .orNull(.oneOf(["yes", "no", "unknown"])),
          ])),
      ]),
    ]
  }
}

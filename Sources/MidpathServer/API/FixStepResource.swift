import HTTPTypes
import Hummingbird
import MidpathReports
import MidpathStore

/// The steps of fixes that people marked as done.
struct FixStepResource: APIResource {
  let desk: CaseDesk

  var operations: [APIOperation] {
    [list, mark]
  }

  private var list: APIOperation {
    APIOperation(
      name: "listFixSteps", method: .get, path: "/cases/{case}/fix-steps",
      summary: "Marks of steps in the order they were made; the last one of a step counts.",
      answer: .ok(.object(["steps": .list(.named("FixStep"))])), tag: .ofCase
    ) { call in
      let ticks = try await desk.store.ticks(case: call.caseID)
      return Response(json: .keyed(["steps": .array(ticks.map(CaseJSON.fixStep))]))
    }
  }

  private var mark: APIOperation {
    APIOperation(
      name: "markFixStep", method: .put, path: "/cases/{case}/fix-steps/{cause}/{step}",
      summary: "Marks a step of a fix as done, or takes the mark back.",
      body: .json("NewFixStep"), answer: .noContent, tag: .ofCase
    ) { call in
      let body = try await call.body(as: NewFixStep.self)
      try await desk.tick(
        cause: call.segment("cause"), step: call.number("step"), isDone: body.done,
        by: call.session.author, case: call.caseID)
      return Response(status: .noContent)
    }
  }

  var schemas: KeyValuePairs<String, APISchema> {
    [
      "FixStep": .object([
        "cause": .text, "step": .count, "done": .flag, "author": .text, "at": .moment,
      ]),
      "NewFixStep": .body(["done": .flag], required: ["done"]),
    ]
  }
}

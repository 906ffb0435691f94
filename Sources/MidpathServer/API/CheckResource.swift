import HTTPTypes
import Hummingbird
import MidpathReports
import MidpathStore

/// Checks of evidence: collect, run, see how far they are.
struct CheckResource: APIResource {
  let desk: CaseDesk
  let progress: CheckProgress

  var operations: [APIOperation] {
    [list, collect, get, run]
  }

  private var list: APIOperation {
    APIOperation(
      name: "listChecks", method: .get, path: "/cases/{case}/checks",
      summary: "The checks of a case, the oldest first.",
      answer: .ok(.object(["checks": .list(.named("Check"))])), tag: .ofCase
    ) { call in
      let checks = try await desk.store.checks(case: call.caseID)
      return Response(json: .keyed(["checks": .array(checks.map(CaseJSON.check))]))
    }
  }

  private var collect: APIOperation {
    APIOperation(
      name: "collectEvidence", method: .post, path: "/cases/{case}/checks",
      summary: "The check that uploads go to now: the one that is collecting, or a new one.",
      answer: .ok(.named("Check")), refusals: [.conflict], tag: .ofCase
    ) { call in
      let id = try call.caseID
      let number = try await desk.collect(case: id)
      return Response(json: CaseJSON.check(try await check(number, case: id)))
    }
  }

  private var get: APIOperation {
    APIOperation(
      name: "getCheck", method: .get, path: "/cases/{case}/checks/{check}",
      summary: "A check: how far it is while it runs, and what it found.",
      answer: .ok(.named("CheckDetail"))
    ) { call in
      let id = try call.caseID
      let number = try call.number("check")
      let found = try await check(number, case: id)
      let servers = try await desk.store.checkedServers(case: id, check: number)
      let report = progress.report(case: id, check: number)
      return Response(
        json: .keyed([
          "check": CaseJSON.check(found), "servers": .array(servers.map(CaseJSON.server)),
          "progress": report.map(CaseJSON.progress) ?? .null,
        ]))
    }
  }

  private var run: APIOperation {
    APIOperation(
      name: "runCheck", method: .post, path: "/cases/{case}/checks/{check}/run",
      summary: "Begins the check of what was uploaded.", body: .json("CheckStart"),
      answer: .accepted(.named("Check")), refusals: [.conflict], tag: .ofCase
    ) { call in
      let body = try await call.body(as: CheckStart.self)
      let id = try call.caseID
      let number = try call.number("check")
      try await desk.check(number, isFresh: body.fresh ?? false, case: id)
      return Response(json: CaseJSON.check(try await check(number, case: id)), status: .accepted)
    }
  }

  private func check(_ number: Int, case id: String) async throws -> EvidenceCheck {
    let checks = try await desk.store.checks(case: id)
    guard let found = checks.first(where: { $0.number == number }) else {
      throw StoreError.noSuchCheck(number)
    }
    return found
  }

  var schemas: KeyValuePairs<String, APISchema> {
    [
      "Check": .object([
        "number": .count,
        "state": .oneOf(["collecting", "waiting", "running", "done", "failed"]),
        "begunAt": .moment, "collectedAt": .orNull(.moment), "endedAt": .orNull(.moment),
        "failure": .orNull(.text),
      ]),
      "CheckDetail": .object([
        "check": .named("Check"), "servers": .list(.named("Server")),
        "progress": .orNull(.named("Progress")),
      ]),
      "CheckStart": .body(["fresh": .flag]),
      "Server": .object(["server": .text, "name": .text, "verdict": .text, "summary": .text]),
      "Progress": .object(["activity": .text, "filesRead": .count, "found": .list(.text)]),
    ]
  }
}

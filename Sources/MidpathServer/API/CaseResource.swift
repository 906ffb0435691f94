import Foundation
import HTTPTypes
import Hummingbird
import MidpathReports
import MidpathStore

/// Cases: list, open, read, change, delete, export.
struct CaseResource: APIResource {
  /// The most cases of one page.
  static let pageLimit = 200
  /// Cases of a page where nobody says how many.
  static let pageSize = 50

  let desk: CaseDesk

  var operations: [APIOperation] {
    [list, open, get, change, delete, export]
  }

  private var list: APIOperation {
    APIOperation(
      name: "listCases", method: .get, path: "/cases",
      summary: "Cases by their last change, the newest first; a page of them at a time.",
      query: [
        APIParameter(
          name: "limit", meaning: "Cases of a page; more where several changed at one moment.",
          schema: .number(1...CaseResource.pageLimit)),
        APIParameter(
          name: "cursor", meaning: "`next` of the page before.",
          schema: .text(matching: "^[0-9]{1,15}$")),
      ], answer: .ok(.named("CaseList"))
    ) { call in
      let limit =
        try call.query.number("limit", in: 1...CaseResource.pageLimit) ?? CaseResource.pageSize
      let before = try call.query["cursor"].map(CaseResource.moment)
      let cases = try await desk.store.cases(limit: limit, before: before)
      let next = cases.count < limit ? nil : cases.last.map { CaseResource.cursor(behind: $0) }
      return Response(
        json: .keyed(["cases": .array(cases.map(CaseJSON.summary)), "next": .text(next)]))
    }
  }

  private var open: APIOperation {
    APIOperation(
      name: "openCase", method: .post, path: "/cases",
      summary: "Opens a case, with what is known: a symptom, a path, a title.",
      body: .json("NewCase"), answer: .created(.named("Case")), refusals: [.unknownName]
    ) { call in
      let body = try await call.body(as: NewCase.self)
      let opened = try await desk.open(
        title: body.title, symptom: body.symptom, path: body.path)
      var response = CaseResource.response(opened, desk, status: .created)
      response.headers[.location] = "\(API.root)/cases/\(opened.id)"
      return response
    }
  }

  private var get: APIOperation {
    APIOperation(
      name: "getCase", method: .get, path: "/cases/{case}", summary: "A case.",
      answer: .ok(.named("Case")), tag: .ofCase
    ) { call in
      let id = try call.caseID
      guard let found = try await desk.store.findCase(id) else { throw StoreError.noSuchCase(id) }
      return Response(json: CaseJSON.summary(found))
    }
  }

  private var change: APIOperation {
    APIOperation(
      name: "changeCase", method: .patch, path: "/cases/{case}",
      summary: "Renames a case, chooses its path or MID Server, closes it or opens it again.",
      body: .json("CaseChange"), answer: .ok(.named("Case")), refusals: [.unknownName],
      tag: .ofCase
    ) { call in
      let body = try await call.body(as: ChangedCase.self)
      let changed = try await desk.change(call.caseID, body.change)
      return CaseResource.response(changed, desk, status: .ok)
    }
  }

  private var delete: APIOperation {
    APIOperation(
      name: "deleteCase", method: .delete, path: "/cases/{case}",
      summary: "Removes a case with its answers, notes and evidence.", answer: .noContent,
      tag: .ofCase
    ) { call in
      try await desk.delete(call.caseID)
      return Response(status: .noContent)
    }
  }

  private var export: APIOperation {
    APIOperation(
      name: "exportCase", method: .get, path: "/cases/{case}/export",
      summary: "A case as one file to hand on.",
      query: [
        APIParameter(
          name: "format", meaning: "Of the file; JSON where nobody says.",
          schema: .oneOf(CaseExport.formats.map(\.name)))
      ], answer: .text(types: CaseExport.formats.map(\.type)), tag: .ofCase
    ) { call in
      let name = call.query["format"] ?? "json"
      guard let format = CaseExport.formats.first(where: { $0.name == name }) else {
        throw Problem.invalid("A case is not exported as “\(name)”, but as json, markdown or html.")
      }
      let view = try await desk.view(call.caseID)
      let notes = try await desk.store.notes(case: view.deskCase.id)
      let text = CaseExport(view: view, notes: notes).written(as: format.format)
      return Response(
        status: .ok, headers: [.contentType: format.type],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
  }

  /// A case with the version that it has now.
  private static func response(
    _ deskCase: DeskCase, _ desk: CaseDesk, status: HTTPResponse.Status
  ) -> Response {
    var response = Response(json: CaseJSON.summary(deskCase), status: status)
    response.headers[.eTag] = EntityTag(deskCase, desk.knowledge.current).text
    return response
  }

  /// The moment of the last change of a page's last case, in milliseconds since 1970 UTC.
  private static func cursor(behind last: DeskCase) -> String {
    String(Int64((last.changedAt.timeIntervalSince1970 * 1_000).rounded()))
  }

  private static func moment(of cursor: String) throws -> Date {
    guard (1...15).contains(cursor.utf8.count), let number = UInt64(cursor) else {
      throw Problem.invalid("The cursor is not one that a page of cases gave.")
    }
    return Date(timeIntervalSince1970: Double(number) / 1_000)
  }

  var schemas: KeyValuePairs<String, APISchema> {
    let title = APISchema.text(upTo: desk.limits.noteCharacters)
    return [
      "Case": .object([
        "id": .text, "title": .text, "path": .orNull(.text), "symptom": .orNull(.text),
        "server": .orNull(.text), "openedAt": .moment, "changedAt": .moment,
        "closedAt": .orNull(.moment), "revision": .count,
      ]),
      "CaseList": .object(["cases": .list(.named("Case")), "next": .orNull(.text)]),
      "NewCase": .body(["title": title, "symptom": .text, "path": .text]),
      "CaseChange": .body(["title": title, "path": .text, "server": .text, "closed": .flag]),
    ]
  }
}

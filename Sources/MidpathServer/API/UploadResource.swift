import Foundation
import HTTPTypes
import Hummingbird
import MidpathReports
import MidpathStore

/// Uploads of a check.
struct UploadResource: APIResource {
  let desk: CaseDesk
  let receiver: UploadReceiver

  var operations: [APIOperation] {
    [list, add]
  }

  /// When a file can have been changed: up to the end of the year 9999, in milliseconds.
  private static let moments = 0...253_402_300_799_999

  private var list: APIOperation {
    APIOperation(
      name: "listUploads", method: .get, path: "/cases/{case}/checks/{check}/uploads",
      summary: "What was uploaded for a check.",
      answer: .ok(.object(["uploads": .list(.named("Upload"))])), tag: .ofCase
    ) { call in
      let uploads = try await desk.store.uploads(case: call.caseID, check: call.number("check"))
      return Response(json: .keyed(["uploads": .array(uploads.map(CaseJSON.upload))]))
    }
  }

  private var add: APIOperation {
    APIOperation(
      name: "uploadFile", method: .post, path: "/cases/{case}/checks/{check}/uploads",
      summary: "Uploads a file or an archive to a check that is collecting.",
      query: [
        APIParameter(
          name: "name", meaning: "The name, or the relative path with slashes.",
          schema: .text(upTo: UploadReceiver.nameLimit), isRequired: true),
        APIParameter(
          name: "modified", meaning: "When it was changed last: milliseconds since 1970 in UTC.",
          schema: .number(UploadResource.moments)),
      ], body: .file, answer: .created(.named("Upload")),
      refusals: [.tooSlow, .conflict, .noRoom], tag: .ofCase, run: receive)
  }

  private func receive(_ call: APICall) async throws -> Response {
    let modified = try call.query.number("modified", in: UploadResource.moments)
    let name = try call.query.text("name", upTo: UploadReceiver.nameLimit) ?? ""
    let target = UploadReceiver.Target(
      caseID: try call.caseID, check: try call.number("check"), name: name,
      modified: modified.map { Date(timeIntervalSince1970: Double($0) / 1_000) })
    try await desk.requireCollecting(target.check, case: target.caseID)
    var body = call.request.body.makeAsyncIterator()
    let upload = try await receiver.receive(target) { try await body.next() }
    return Response(json: CaseJSON.upload(upload), status: .created)
  }

  var schemas: KeyValuePairs<String, APISchema> {
    [
      "Upload": .object([
        "id": .count, "name": .text, "size": .count, "modified": .orNull(.moment),
      ])
    ]
  }
}

import HTTPTypes
import Hummingbird
import MidpathEvidence
import MidpathModel
import MidpathReports
import MidpathStore

/// The files of checks, and their lines.
struct EvidenceResource: APIResource {
  /// The most lines of one answer.
  static let lineLimit = 1_000

  let desk: CaseDesk

  var operations: [APIOperation] {
    [files, lines]
  }

  private var files: APIOperation {
    APIOperation(
      name: "listFiles", method: .get, path: "/cases/{case}/checks/{check}/files",
      summary: "The files of a finished check that can be shown, by the path that proofs name.",
      answer: .ok(.object(["files": .list(.named("EvidenceFile"))])), tag: .ofCase
    ) { call in
      let files = try await desk.store.evidenceFiles(
        case: call.caseID, check: call.number("check"))
      return Response(json: .keyed(["files": .array(files.map(CaseJSON.file))]))
    }
  }

  private var lines: APIOperation {
    APIOperation(
      name: "getLines", method: .get, path: "/cases/{case}/checks/{check}/lines",
      summary: "Lines of a file as they may be shown: secrets masked, long lines cut.",
      query: [
        APIParameter(
          name: "file", meaning: "The path that proofs name.", schema: .text, isRequired: true),
        APIParameter(
          name: "from", meaning: "The first line, counted from 1.",
          schema: .number(1...LogRequest.lineLimit)),
        APIParameter(
          name: "limit", meaning: "The most lines.", schema: .number(1...EvidenceResource.lineLimit)
        ),
      ], answer: .ok(.named("Lines")), refusals: [.gone], tag: .ofCase, run: readLines)
  }

  private func readLines(_ call: APICall) async throws -> Response {
    let id = try call.caseID
    let check = try call.number("check")
    let first = try call.query.number("from", in: 1...LogRequest.lineLimit) ?? 1
    let limit =
      try call.query.number("limit", in: 1...EvidenceResource.lineLimit) ?? LogPart.pageLines
    let path = call.query["file"] ?? ""
    guard let stored = try await desk.store.evidenceFile(path, case: id, check: check) else {
      throw Problem.notFound("such file in this evidence")
    }
    let place = desk.uploads.file(stored.storedName, case: id)
    let read = try await ViewerRoutes.reading {
      let file = try ViewedFile(
        path: place, name: stored.path, indexPath: place + ViewerRoutes.indexEnding)
      return try file.lines(from: first, count: limit)
    }
    let next = read.hasMore ? read.lines.last.map { $0.number + 1 } : nil
    return Response(
      json: .keyed([
        "lines": .array(read.lines.map(EvidenceResource.node)),
        "next": next.map(JSONNode.integer) ?? .null,
      ]))
  }

  private static func node(of line: ViewedLine) -> JSONNode {
    .keyed([
      "number": .integer(line.number), "text": .string(line.text),
      "level": .text(line.level?.rawValue), "bytes": .integer(line.byteCount),
      "cut": .bool(line.isCut),
    ])
  }

  var schemas: KeyValuePairs<String, APISchema> {
    [
      "EvidenceFile": .object(["path": .text, "size": .count]),
      "Lines": .object([
        "lines": .list(
          .object([
            "number": .count, "text": .text,
            "level": .orNull(.oneOf(Severity.allCases.map(\.rawValue))), "bytes": .count,
            "cut": .flag,
          ])), "next": .orNull(.count),
      ]),
    ]
  }
}

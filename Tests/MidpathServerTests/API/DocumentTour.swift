import Foundation
import NIOHTTP1

/// Calls the operations of the OpenAPI document by their names, and compares each answer with what
/// the document promises.
struct DocumentTour {
  private let script: DeskScript
  private let document: JSONValue
  /// What stands for the names in braces.
  private var segments: [String: String] = [:]
  private var visited: Set<String> = []
  /// Where answers were not as promised.
  private(set) var complaints: [String] = []

  init(_ script: DeskScript) async throws {
    self.script = script
    document = try JSONValue.read(try await script.send(.GET, "/openapi.json").text)
  }

  /// The documented operations that were not called.
  var missed: Set<String> {
    let names = (document["paths"]?.members ?? [:]).values.flatMap(\.members.values)
      .compactMap { $0["operationId"]?.text }
    return Set(names).subtracting(visited)
  }

  /// Opens a case and looks at it.
  mutating func visitCases() async throws {
    let opened = try await call("openCase", json: #"{"title": "Down since 7"}"#)
    segments["case"] = opened["id"]?.text
    try await call("listCases", query: "?limit=1")
    try await call("getCase")
    try await call("addNote", json: #"{"text": "Called the network people"}"#)
    try await call("listNotes")
  }

  /// Checks evidence.
  mutating func visitChecks() async throws {
    try await check()
    try await call("listChecks")
    try await call("listFiles")
    try await call("getLines", query: "?file=agent/logs/agent0.log.0&from=3&limit=2")
    try await call("getDiagnosis")
  }

  /// Answers a question and marks a step.
  mutating func visitWalk() async throws {
    let walk = try await call("getWalk")
    segments["question"] = walk["questions"]?.items.first?.text ?? walk["next"]?.text
    try await call("getQuestion")
    try await call("answerQuestion", json: #"{"answer": null}"#)
    try await call("listAnswers")
    try await call("withdrawAnswer")
    segments["cause"] = "user.wrong-password"
    segments["step"] = "0"
    try await call("markFixStep", json: #"{"done": true}"#)
    try await call("listFixSteps")
  }

  /// Checks again, and sees what changed.
  mutating func visitSecondCheck() async throws {
    try await check()
    try await call("getChange")
    try await call("exportCase", query: "?format=markdown")
    try await call("changeCase", json: #"{"closed": true, "path": "upgrade"}"#)
    try await call("deleteCase")
  }

  /// What is about no case.
  mutating func visitRest() async throws {
    segments["kind"] = "causes"
    segments["id"] = "user.wrong-password"
    try await call("getKnowledge")
    try await call("listKnowledge")
    try await call("getKnowledgeEntry")
    try await call("search", query: "?q=wrong+password")
    try await call("searchText", json: #"{"text": "User Not Authenticated"}"#)
    try await call("renameAuthor", json: #"{"author": "Ada"}"#)
    try await call("getSession")
  }

  private mutating func check() async throws {
    let check = try await call("collectEvidence")
    let number = Int(check["number"]?.number ?? 0)
    segments["check"] = "\(number)"
    for name in ["agent/config.xml", "agent/logs/agent0.log.0"] {
      let file = URL(filePath: ServerProgram.root + "Samples/wrong-password/" + name)
      try await call(
        "uploadFile", query: "?name=\(name)&modified=1763846709123",
        type: "application/octet-stream", body: Array(try Data(contentsOf: file)))
    }
    try await call("listUploads")
    try await call("runCheck", json: #"{"fresh": true}"#)
    try await script.waitForCheck(number, case: segments["case"] ?? "")
    try await call("getCheck")
  }

  @discardableResult
  private mutating func call(
    _ name: String, query: String = "", json: String
  ) async throws -> JSONValue {
    try await call(name, query: query, type: "application/json", body: Array(json.utf8))
  }

  /// Calls an operation and keeps what is not as documented.
  @discardableResult
  private mutating func call(
    _ name: String, query: String = "", type: String? = nil, body: [UInt8] = []
  ) async throws -> JSONValue {
    let (method, path, operation) = try find(name)
    visited.insert(name)
    let documented = operation["requestBody"]?["content"]?.members.keys.first
    if documented != type { complaints.append("\(name): takes \(documented ?? "nothing")") }
    let address = segments.reduce(path) { $0.replacing("{\($1.key)}", with: $1.value) }
    let answer = try await script.send(
      method, address + query, headers: type.map { [("Content-Type", $0)] } ?? [], body: body)
    return check(answer, operation["responses"] ?? .null, of: name)
  }

  private mutating func check(
    _ answer: DeskAnswer, _ responses: JSONValue, of name: String
  ) -> JSONValue {
    let promised = responses.members.keys.filter { $0.hasPrefix("2") }
    guard promised == ["\(answer.status)"], let response = responses["\(answer.status)"] else {
      complaints.append("\(name): \(answer.status), not \(promised): \(answer.text)")
      return .null
    }
    for header in response["headers"]?.members.keys.sorted() ?? []
    where answer.header(header) == nil {
      complaints.append("\(name): has no \(header)")
    }
    let contents = response["content"]?.members ?? [:]
    guard !contents.isEmpty else {
      if !answer.body.isEmpty { complaints.append("\(name): has a body") }
      return .null
    }
    let type = answer.header("Content-Type") ?? ""
    guard let schema = contents[type]?["schema"] else {
      complaints.append("\(name): is \(type)")
      return .null
    }
    let value = type == "application/json" ? try? JSONValue.read(answer.text) : .string(answer.text)
    complaints += ResponseSchema(document: document)
      .complaints(about: value ?? .null, against: schema, at: name)
    return value ?? .null
  }

  private func find(_ name: String) throws -> (HTTPMethod, String, JSONValue) {
    for (path, operations) in document["paths"]?.members ?? [:] {
      for (method, operation) in operations.members where operation["operationId"]?.text == name {
        return (HTTPMethod(rawValue: method.uppercased()), path, operation)
      }
    }
    throw DeskFailure("The document has no operation \(name).")
  }
}

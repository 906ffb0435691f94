import Foundation
import NIOCore
import NIOHTTP1

/// A script that uses the API of a desk with a token of its own.
struct DeskScript: Sendable {
  let port: Int
  let token: String

  /// A script for a running desk, with a token as `midpath-server token --script` prints it.
  init(_ desk: RunningDesk) throws {
    let output = Pipe()
    let process = try ServerProgram.process(["token", "--script", "--data", desk.data])
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    port = desk.port
    token = String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// Runs `body` with a desk and a script.
  static func with<Result>(_ body: (DeskScript) async throws -> Result) async throws -> Result {
    try await RunningDesk.with { desk, _ in try await body(try DeskScript(desk)) }
  }

  /// Sends a request to an address below `/api/v1`.
  func send(
    _ method: HTTPMethod, _ path: String, headers: [(String, String)] = [], body: [UInt8] = []
  ) async throws -> DeskAnswer {
    let own = [
      ("Host", "127.0.0.1:\(port)"), ("Connection", "close"), ("Authorization", "Bearer \(token)"),
    ]
    let length = body.isEmpty ? [] : [("Content-Length", "\(body.count)")]
    return try await DeskConnection.exchange(
      port: port, method, "/api/v1\(path)", headers: own + headers + length,
      body: body.isEmpty ? [] : [ByteBuffer(bytes: body)])
  }

  /// Sends a JSON body.
  func send(
    _ method: HTTPMethod, _ path: String, json: String, headers: [(String, String)] = []
  ) async throws -> DeskAnswer {
    try await send(
      method, path, headers: headers + [("Content-Type", "application/json")],
      body: Array(json.utf8))
  }

  /// Opens a case and returns its id.
  func openCase() async throws -> String {
    let answer = try await send(.POST, "/cases", json: "{\"title\": \"Down\"}")
    guard let id = try JSONValue.read(answer.text)["id"]?.text else {
      throw DeskFailure("The API opened no case: \(answer.status) \(answer.text)")
    }
    return id
  }

  /// Waits until a check has ended.
  func waitForCheck(_ number: Int, case id: String) async throws {
    let deadline = ContinuousClock.now + .seconds(RunningDesk.patience)
    while ContinuousClock.now < deadline {
      let answer = try JSONValue.read(
        try await send(.GET, "/cases/\(id)/checks/\(number)").text)
      let state = answer["check"]?["state"]?.text ?? ""
      if ["done", "failed"].contains(state) { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw DeskFailure("Check \(number) of case \(id) did not end.")
  }
}

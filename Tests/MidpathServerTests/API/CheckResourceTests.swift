import NIOHTTP1
import Testing

@testable import MidpathServer

/// Evidence goes into a check that is collecting, and into no other.
@Suite struct CheckResourceTests {
  private let file = [("Content-Type", "application/octet-stream")]

  @Test func aCheckWithoutEvidenceIsNotRun() async throws {
    try await DeskScript.with { script in
      let checks = "/cases/\(try await script.openCase())/checks"
      _ = try await script.send(.POST, checks)
      #expect(try await script.send(.POST, checks + "/1/run", json: "{}").status == 409)
      #expect(try await script.send(.POST, checks + "/2/run", json: "{}").status == 404)
    }
  }

  @Test func aCheckThatHasBegunTakesNothingMore() async throws {
    try await DeskScript.with { script in
      let id = try await script.openCase()
      let checks = "/cases/\(id)/checks"
      _ = try await script.send(.POST, checks)
      let upload = checks + "/1/uploads?name=agent0.log.0"
      let bytes = Array("a line\n".utf8)
      #expect(try await script.send(.POST, upload, headers: file, body: bytes).status == 201)
      #expect(try await script.send(.POST, checks + "/1/run", json: "{}").status == 202)
      #expect(try await script.send(.POST, checks + "/1/run", json: "{}").status == 409)
      #expect(try await script.send(.POST, upload, headers: file, body: bytes).status == 409)
      try await script.waitForCheck(1, case: id)
      let next = try JSONValue.read(try await script.send(.POST, checks).text)
      #expect(next["number"] == .number(2))
    }
  }

  @Test func aClosedCaseTakesNoEvidence() async throws {
    try await DeskScript.with { script in
      let path = "/cases/\(try await script.openCase())"
      _ = try await script.send(.POST, path + "/checks")
      _ = try await script.send(.PATCH, path, json: #"{"closed": true}"#)
      #expect(try await script.send(.POST, path + "/checks").status == 409)
      let answer = try await script.send(
        .POST, path + "/checks/1/uploads?name=a", headers: file, body: [10])
      #expect(answer.status == 409)
    }
  }

  @Test func aFileHasANameAndATimeWithinTheirLimits() async throws {
    try await DeskScript.with { script in
      let checks = "/cases/\(try await script.openCase())/checks"
      _ = try await script.send(.POST, checks)
      let long = String(repeating: "a", count: UploadReceiver.nameLimit)
      for (query, status) in [
        ("?name=\(long)&modified=0", 201), ("?name=\(long)a", 400), ("?name=%20", 400), ("", 400),
        ("?name=a&modified=253402300799999", 201), ("?name=a&modified=253402300800000", 400),
        ("?name=a&modified=-1", 400), ("?name=a&name=b", 400),
      ] {
        let answer = try await script.send(
          .POST, checks + "/1/uploads" + query, headers: file, body: [10])
        #expect(answer.status == status, "\(query)")
      }
    }
  }
}

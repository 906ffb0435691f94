import NIOHTTP1
import Testing

@testable import MidpathServer

/// Each request to the API is checked before anything is done.
@Suite struct APIGateTests {
  @Test func nobodyWithoutATokenOrASessionIsAnswered() async throws {
    try await RunningDesk.with { desk, _ in
      let stranger = DeskBrowser.stranger(port: desk.port)
      for path in ["/api/v1/cases", "/api/v1/openapi.json", "/api/v1/nothing"] {
        let answer = try await stranger.get(path)
        #expect(answer.status == 401)
        #expect(answer.header("WWW-Authenticate") == "Bearer realm=\"midpath\"")
        #expect(answer.header("Content-Type") == "application/problem+json")
      }
      let wrong = try await stranger.send(
        .GET, "/api/v1/cases", extra: [("Authorization", "Bearer 0123")])
      #expect(wrong.status == 401)
    }
  }

  @Test func aPageOfTheDeskShowsItsFormTokenWithEveryChange() async throws {
    try await RunningDesk.with { _, browser in
      let json = ("Content-Type", "application/json")
      let body = Array(#"{"title": "Down"}"#.utf8)
      let path = "/api/v1/cases"
      let read = try await browser.get(path)
      #expect(read.status == 200)
      #expect(try await browser.send(.POST, path, extra: [json], body: body).status == 403)
      let wrong = [json, ("X-Form-Token", "0123")]
      #expect(try await browser.send(.POST, path, extra: wrong, body: body).status == 403)
      let right = [json, ("X-Form-Token", browser.formToken)]
      #expect(try await browser.send(.POST, path, extra: right, body: body).status == 201)
      let foreign = right + [("Origin", "http://evil.example")]
      #expect(try await browser.send(.POST, path, extra: foreign, body: body).status == 403)
    }
  }

  @Test func whatIsNotKnownIsRefusedByName() async throws {
    try await DeskScript.with { script in
      let member = try await script.send(.POST, "/cases", json: #"{"titel": "Down"}"#)
      #expect(member.status == 400)
      #expect(member.text.contains("There is no member “titel”."))
      let parameter = try await script.send(.GET, "/cases?size=3")
      #expect(parameter.status == 400)
      #expect(parameter.text.contains("takes no parameter “size”"))
      let path = try await script.send(.POST, "/cases", json: #"{"path": "no-such"}"#)
      #expect(path.status == 422)
      #expect(path.text.contains("no-such"))
      let address = try await script.send(.GET, "/nothing")
      #expect(address.status == 404)
      #expect(address.header("Content-Type") == "application/problem+json")
    }
  }

  @Test func aBodyOfAnotherTypeOrOfTooManyBytesIsRefused() async throws {
    try await DeskScript.with { script in
      let body = Array(#"{"text": "down"}"#.utf8)
      #expect(try await script.send(.POST, "/search", body: body).status == 415)
      let form = [("Content-Type", "application/x-www-form-urlencoded")]
      #expect(try await script.send(.POST, "/search", headers: form, body: body).status == 415)
      let charset = [("Content-Type", "application/json; charset=utf-8")]
      #expect(try await script.send(.POST, "/search", headers: charset, body: body).status == 200)
      let frame = #"{"text": ""}"#.utf8.count
      for (extra, status) in [(0, 200), (1, 413)] {
        let text = String(repeating: "a", count: APICall.bodyLimit - frame + extra)
        let answer = try await script.send(.POST, "/search", json: "{\"text\": \"\(text)\"}")
        #expect(answer.status == status)
      }
    }
  }

  @Test func whatIsKnownAlreadyIsNotSentAgain() async throws {
    try await DeskScript.with { script in
      let path = "/cases/\(try await script.openCase())"
      let tag = try #require(try await script.send(.GET, path).header("ETag"))
      let same = try await script.send(.GET, path, headers: [("If-None-Match", tag)])
      #expect(same.status == 304)
      #expect(same.body.isEmpty)
      #expect(same.header("ETag") == tag)
      _ = try await script.send(.POST, path + "/notes", json: #"{"text": "New"}"#)
      let changed = try await script.send(.GET, path, headers: [("If-None-Match", tag)])
      #expect(changed.status == 200)
      #expect(changed.header("ETag") != tag)
    }
  }

  @Test func aChangeThatWasMadeForAnOlderStateIsRefused() async throws {
    try await DeskScript.with { script in
      let path = "/cases/\(try await script.openCase())"
      let tag = try #require(try await script.send(.GET, path).header("ETag"))
      let first = try await script.send(
        .PATCH, path, json: #"{"title": "First"}"#, headers: [("If-Match", tag)])
      #expect(first.status == 200)
      let second = try await script.send(
        .PATCH, path, json: #"{"title": "Second"}"#, headers: [("If-Match", tag)])
      #expect(second.status == 412)
      let title = try JSONValue.read(try await script.send(.GET, path).text)["title"]
      #expect(title == .string("First"))
      let later = try await script.send(
        .DELETE, path, headers: [("If-Match", first.header("ETag") ?? "")])
      #expect(later.status == 204)
      #expect(try await script.send(.GET, path).status == 404)
    }
  }
}

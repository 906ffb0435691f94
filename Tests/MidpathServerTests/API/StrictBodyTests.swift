import HTTPTypes
import NIOCore
import Testing

@testable import MidpathServer

/// A body says what it means, or is refused with the reason.
@Suite struct StrictBodyTests {
  @Test func whatIsLeftOutIsNil() throws {
    let body = try ChangedCase.read(ByteBuffer(string: #"{"title": "Down"}"#))
    #expect(body.title == "Down")
    #expect(body.closed == nil)
  }

  @Test func iDoNotKnowIsSaidAsNull() throws {
    #expect(try NewAnswer.read(ByteBuffer(string: #"{"answer": null}"#)).answer == nil)
    #expect(try NewAnswer.read(ByteBuffer(string: #"{"answer": "yes"}"#)).answer == "yes")
  }

  @Test(arguments: [
    (#"{"text": "a", "by": "b", "at": 1}"#, "There is no member “at”. Known members: text."),
    (#"{"text": null}"#, "The member “text” is null. Leave it out, or give it a value."),
    (#"{"text": 1}"#, "The member “text” is of the wrong type."),
    ("{}", "The member “text” is missing."),
    ("[]", "The body is no JSON object."),
    ("", "The body is no valid JSON."),
    (#"{"text": "a""#, "The body is no valid JSON."),
    (#"{"text": "\ud800"}"#, "The body is no valid JSON."),
  ])
  func somethingElseIsRefused(_ text: String, _ reason: String) {
    let problem = #expect(throws: Problem.self) { try NewNote.read(ByteBuffer(string: text)) }
    #expect(problem?.detail == reason)
  }

  @Test func anAnswerIsNotLeftOut() {
    let problem = #expect(throws: Problem.self) { try NewAnswer.read(ByteBuffer(string: "{}")) }
    #expect(problem?.detail == "The member “answer” is missing.")
  }
}

import Foundation
import MidpathModel
import MidpathReports
import Testing

@Suite struct JSONReportTests {
  private func read(_ text: String) throws -> TestJSON {
    try JSONDecoder().decode(TestJSON.self, from: Data(text.utf8))
  }

  private func validator() throws -> SchemaValidator {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/schema/diagnosis-1.json")
    return SchemaValidator(
      schema: try JSONDecoder().decode(TestJSON.self, from: Data(contentsOf: file)))
  }

  private func written(_ diagnoses: [Diagnosis]) throws -> TestJSON {
    try read(JSONReport(context: Samples.context).written(diagnoses))
  }

  @Test(arguments: Samples.all.map(\.name))
  func reportFulfilsTheSchema(sample: String) throws {
    let diagnoses = try #require(Samples.all.first { $0.name == sample }).diagnoses
    #expect(try validator().complaints(about: written(diagnoses)).isEmpty)
  }

  @Test func noServerFulfilsTheSchema() throws {
    #expect(try validator().complaints(about: written([])).isEmpty)
  }

  @Test func schemaAllowsFurtherKeys() throws {
    var report = try written([Samples.confirmed])
    report["later"] = .bool(true)
    #expect(try validator().complaints(about: report).isEmpty)
  }

  @Test(arguments: [
    "schemaVersion", "tool", "knowledge", "server", "verdict", "causes", "dangers", "stages",
    "questions", "noise", "unrecognised", "unread", "next", "timeline", "logs",
  ])
  func schemaMissesEveryKey(key: String) throws {
    var report = try written([Samples.confirmed])
    report[key] = nil
    #expect(try validator().complaints(about: report).contains { $0.contains(key) })
    report[key] = .number(-1.5)
    #expect(try !validator().complaints(about: report).isEmpty)
  }

  @Test func schemaLooksIntoTheParts() throws {
    let report = try written([Samples.confirmed])
    func isBroken(_ list: String, _ key: String, _ value: TestJSON?) throws -> Bool {
      var copy = report
      var item = try #require(report[list]?[0])
      item[key] = value
      copy[list] = .array([item])
      return try !validator().complaints(about: copy).isEmpty
    }
    #expect(try isBroken("causes", "state", .string("maybe")))
    #expect(try isBroken("causes", "likelihood", .number(1.5)))
    #expect(try isBroken("causes", "rank", .number(1.5)))
    #expect(try isBroken("causes", "evidence", .array([.object(["source": .string("host")])])))
    #expect(try isBroken("causes", "fix", .array([.string("restart it")])))
    #expect(try isBroken("causes", "id", nil))
    #expect(try isBroken("stages", "startedAt", .string("yesterday")))
    #expect(try isBroken("questions", "by", .string("nobody")))
    #expect(try isBroken("unrecognised", "count", .string("3")))
    #expect(try !isBroken("causes", "id", .string("other")))
  }

  @Test func validatorKnowsItsLimits() {
    let validator = SchemaValidator(schema: .object(["uniqueItems": .bool(true)]))
    #expect(validator.complaints(about: .array([])) == ["$: the schema uses uniqueItems"])
  }

  @Test func contractHolds() throws {
    let report = try written([Samples.confirmed])
    #expect(report["schemaVersion"] == .number(1))
    #expect(report["verdict"] == .string("cause"))
    let root = try #require(report["causes"]?[0])
    #expect(root["id"] == .string("user.locked-out"))
    #expect(root["explainedBy"] == nil)
    #expect(root["evidence"]?[0]?["record"] == .string("sys_user"))
    #expect(root["evidence"]?[0]?["value"] == .string("true"))
    #expect(root["evidence"]?[1]?["line"] == .number(1_213))
    #expect(root["evidence"]?[1]?["time"] == .string("2026-06-03T09:46:18.000-04:00"))
    #expect(report["causes"]?[1]?["explainedBy"] == .string("user.locked-out"))
    #expect(report["questions"]?[1]?["by"] == .string("person"))
    #expect(try written([Samples.unknown])["questions"]?[0]?["by"] == .null)
    let several = try written([Samples.healthy, Samples.confirmed])
    #expect(several["servers"]?[1]?["verdict"] == .string("cause"))
    #expect(several["verdict"] == nil)
  }

  @Test func writerKeepsOrderAndLosesNothing() throws {
    let node = JSONNode.object([
      JSONMember("b", .array([.integer(-3), .number(0.25), .number(.nan), .bool(false)])),
      JSONMember("a", .object([])),
      JSONMember("\u{1B}\"", .string(Samples.attack + Samples.foreign)),
      JSONMember("n", .array([])),
    ])
    let text = node.written
    #expect(
      text.hasPrefix(
        "{\n  \"b\": [\n    -3,\n    0.25,\n    null,\n    false\n  ],\n  \"a\": {},\n"))
    #expect(text.hasSuffix("\"n\": []\n}\n"))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeToShow })
    let read = try read(text)
    #expect(read["\u{1B}\""] == .string(Samples.attack + Samples.foreign))
  }

  @Test func writerEscapesBeyondTheBasicPlane() {
    #expect(JSONNode.string("\u{E0041}\u{7F}").written == "\"\\udb40\\udc41\\u007f\"\n")
  }
}

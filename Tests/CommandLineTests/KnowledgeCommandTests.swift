import Foundation
import Testing

@Suite struct KnowledgeCommandTests {
  @Test func explainKnowsEveryKind() throws {
    for id in [
      "user.wrong-password", "nw.status-401", "credentials", "user-locked-out", "upgrade-pending",
      "startup", "startup.log-in", "all-down",
    ] {
      let run = try BuiltProgram.run(["explain", id])
      #expect(run.status == 0, "\(id)")
      for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      let json = try BuiltProgram.run(["explain", id, "--format", "json"])
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.output.utf8)) }
    }
  }

  @Test func explainSuggests() throws {
    let run = try BuiltProgram.run(["explain", "user.wrong-pasword"])
    #expect(run.status == 64)
    #expect(run.errors.contains("user.wrong-password"))
  }

  @Test func listsSpeakJSON() throws {
    for kind in [
      "paths", "symptoms", "causes", "signatures", "stages", "questions", "dangers", "facts",
    ] {
      let run = try BuiltProgram.run(["list", kind, "--format", "json"])
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect((object?[kind] as? [Any])?.isEmpty == false, "\(kind)")
    }
  }

  @Test func verifyTellsFixedFromBroken() throws {
    let broken = try BuiltProgram.run(["verify", "user.wrong-password", "Samples/wrong-password"])
    #expect(broken.status == 1)
    #expect(broken.output.contains("still there"))
    let fixed = try BuiltProgram.run(["verify", "user.wrong-password", "Samples/healthy"])
    #expect(fixed.status == 0)
    #expect(fixed.output.contains("fixed"))
  }

  @Test func aNewPathWorksWithoutSwift() throws {
    let folder = try BuiltProgram.scratch("Knowledge")
    try FileManager.default.copyItem(
      atPath: BuiltProgram.root + "Tests/CommandLineTests/NewPath", toPath: folder)
    let lint = try BuiltProgram.run(["knowledge", "lint", folder])
    #expect(lint.status == 0, "\(lint.output)")
    let test = try BuiltProgram.run(["knowledge", "test", folder])
    #expect(test.output.contains("1 passed, 0 failed"), "\(test.output)")
    let walk = try BuiltProgram.run(
      ["walk", "tea", "--knowledge", folder, "--no-input", "--answer", "kettle-on=no"])
    #expect(walk.output.contains("The kettle is off"))
  }

  @Test func lintPointsAtTheMistake() throws {
    let folder = try BuiltProgram.scratch("Knowledge")
    try FileManager.default.createDirectory(
      atPath: folder + "/causes", withIntermediateDirectories: true)
    try "causes:\n  - id: a.b\n    titel: x\n".write(
      toFile: folder + "/causes/a.yaml", atomically: true, encoding: .utf8)
    let run = try BuiltProgram.run(["knowledge", "lint", folder])
    #expect(run.status == 2)
    #expect(run.output.contains("causes/a.yaml:3:5: error"))
    #expect(run.output.contains("title"))
  }

  @Test func graphsAreDrawn() throws {
    let dot = try BuiltProgram.run(["knowledge", "graph", "credentials"])
    #expect(dot.output.hasPrefix("digraph"))
    let mermaid = try BuiltProgram.run(["knowledge", "graph", "upgrade", "--format", "mermaid"])
    #expect(mermaid.output.contains("flowchart"))
    let svg = try BuiltProgram.run(["knowledge", "graph", "upgrade", "--format", "svg"])
    #expect(svg.status == 0)
    #expect(svg.output.hasPrefix("<svg class=\"path-graph\""))
  }

  @Test func aSkeletonIsWritten() throws {
    let folder = try BuiltProgram.scratch("Knowledge")
    let run = try BuiltProgram.run([
      "knowledge", "new", "signature", "nw.new-phrase", folder, "--from",
      "Samples/wrong-password/agent/logs/agent0.log.0:163",
    ])
    #expect(run.status == 0)
    let text = try String(contentsOfFile: folder + "/signatures/nw.yaml", encoding: .utf8)
    #expect(text.contains("Could not authenticate user"))
  }

  @Test func helpFitsTheTerminal() throws {
    for command in [[], ["check"], ["walk"], ["verify"], ["explain"], ["list"], ["knowledge"]] {
      let run = try BuiltProgram.run(command + ["--help"])
      #expect(run.status == 0)
      for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }
}

import Foundation
import Testing

@Suite struct WalkTests {
  @Test func aPersonWalksByHand() throws {
    let run = try BuiltProgram.run(
      ["walk", "credentials"], input: "yes\nyes\nyes\nno\nyes\nyes\n")
    #expect(run.errors.contains("Does the instance answer"))
    #expect(run.output.contains("Root cause"))
    #expect(run.output.contains("user.locked-out"))
    #expect(run.output.contains("[ ]"))
    #expect(run.status == 1)
  }

  @Test func evidenceIsAcceptedOrOverruled() throws {
    let run = try BuiltProgram.run(
      ["walk", "credentials", "Samples/wrong-password"], input: "\n\nno\nyes\n")
    #expect(run.errors.contains("The files say"))
    #expect(run.errors.contains("agent0.log.0:"))
    #expect(run.output.contains("user.wrong-password"))
  }

  @Test func notKnowingShowsHowToFindOut() throws {
    let run = try BuiltProgram.run(["walk", "credentials"], input: "?\nw\nb\nq\n")
    #expect(run.errors.contains("How to find out"))
    #expect(run.errors.contains("Where the answers lead"))
    #expect(run.errors.contains("This is the first question"))
    #expect(run.output.isEmpty)
  }

  @Test func aCaseIsLeftAndResumed() throws {
    let file = try BuiltProgram.scratch("case.json")
    let left = try BuiltProgram.run(
      ["walk", "credentials", "--case", file], input: "yes\nyes\nq\n")
    #expect(left.errors.contains("Kept in"))
    let resumed = try BuiltProgram.run(
      ["walk", "--case", file], input: "yes\nno\nyes\nyes\n")
    #expect(resumed.errors.contains("3. Is the password"))
    #expect(resumed.output.contains("user.locked-out"))
  }

  @Test func scriptsAnswerWithoutInput() throws {
    let run = try BuiltProgram.run([
      "walk", "credentials", "--no-input", "--answer", "user-locked-out=yes", "--format", "json",
    ])
    #expect(run.status == 1)
    #expect(run.output.contains("\"by\": \"person\""))
    let open = try BuiltProgram.run(["walk", "credentials", "--no-input"])
    #expect(open.status == 3)
    #expect(open.output.contains("not known"))
  }

  @Test func aDamagedCaseIsSaid() throws {
    let file = try BuiltProgram.scratch("case.json")
    try "{".write(toFile: file, atomically: true, encoding: .utf8)
    let run = try BuiltProgram.run(["walk", "credentials", "--case", file, "--no-input"])
    #expect(run.status == 2)
    #expect(run.errors.contains(file))
  }

  @Test func wrongAnswersAreRefused() throws {
    #expect(
      try BuiltProgram.run([
        "walk", "credentials", "--no-input", "--answer", "user-locked-out=maybe",
      ])
      .status == 64)
    #expect(try BuiltProgram.run(["walk", "credntials", "--no-input"]).status == 64)
  }
}

import Foundation
import Testing

@Suite struct CheckTests {
  @Test(arguments: [
    ("wrong-password", 1, "user.wrong-password"),
    ("upgrade-died", 1, "upgrade.file-lock-during-replace"),
    ("copied-installation", 1, "identity.copied-installation-running"), ("healthy", 0, ""),
  ])
  func samples(sample: String, status: Int, cause: String) throws {
    let run = try BuiltProgram.run(["check", "Samples/\(sample)", "--format", "json"])
    #expect(run.status == Int32(status))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let causes = try #require(object["causes"] as? [[String: Any]])
    #expect(causes.first?["id"] as? String ?? "" == cause)
    #expect(run.errors.isEmpty)
  }

  @Test func aHealthyFolderIsOneQuietLine() throws {
    let run = try BuiltProgram.run(["check", "Samples/healthy"])
    #expect(run.output.hasPrefix("MID Server mid01: healthy."))
    #expect(run.output.split(separator: "\n").count <= 2)
  }

  @Test func everyFormatIsWritten() throws {
    for (format, word) in [
      ("text", "root cause"), ("markdown", "#"), ("html", "<!doctype html>"),
      ("junit", "<testsuite"),
    ] {
      let file = try BuiltProgram.scratch("report")
      let run = try BuiltProgram.run(
        ["check", "Samples/wrong-password", "--format", format, "-o", file, "--exit-zero"])
      #expect(run.status == 0)
      #expect(run.output.isEmpty)
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text.lowercased().contains(word), "\(format)")
    }
  }

  @Test func standardInputIsALog() throws {
    let log = try String(
      contentsOfFile: BuiltProgram.root + "Samples/wrong-password/agent/logs/agent0.log.0",
      encoding: .utf8)
    let run = try BuiltProgram.run(["check", "-"], input: log)
    #expect(run.status == 3)
    #expect(run.output.contains("user.wrong-password"))
  }

  @Test func singleFilesAddUp() throws {
    let folder = "Samples/wrong-password/agent/"
    let run = try BuiltProgram.run(
      ["check", folder + "logs/agent0.log.0", folder + "config.xml", "--format", "json"])
    #expect(run.status == 3)
    #expect(run.output.contains("\"name\": \"mid01\""))
  }

  @Test func filesAddUpWithTheirFolder() throws {
    let run = try BuiltProgram.run([
      "check", "Samples/wrong-password/agent", "Samples/wrong-password/instance/sys_user.json",
      "Samples/wrong-password/agent/logs/agent0.log.0", "--format", "json",
    ])
    #expect(run.output.contains("\"name\": \"mid01\""))
    #expect(!run.output.contains("\"servers\""))
  }

  @Test func severalServersGetASummary() throws {
    let run = try BuiltProgram.run(["check", "Samples"])
    #expect(run.status == 1)
    #expect(run.output.contains("4 MID Servers"))
  }

  @Test func noColourThroughAPipe() throws {
    let run = try BuiltProgram.run(["check", "Samples/wrong-password"])
    #expect(!run.output.contains("\u{1B}"))
    let coloured = try BuiltProgram.run(["check", "Samples/wrong-password", "--color", "always"])
    #expect(coloured.output.contains("\u{1B}["))
  }

  @Test func linesFitTheTerminal() throws {
    let run = try BuiltProgram.run(["check", "Samples/upgrade-died"])
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func whatIsNotThereIsSaid() throws {
    let run = try BuiltProgram.run(["check", "/no/such/folder"])
    #expect(run.status == 2)
    #expect(run.errors.contains("/no/such/folder"))
    #expect(run.output.isEmpty)
  }

  @Test func wrongUsageIsSixtyFour() throws {
    #expect(try BuiltProgram.run(["check", "--frmat", "json"]).status == 64)
    #expect(
      try BuiltProgram.run(["check", "Samples/healthy", "--path", "credentals"]).status == 64)
  }

  @Test func historyCountsOnRequest() throws {
    let log = try BuiltProgram.scratch("agent0.log.0")
    let refused =
      "StartupSequencer WARNING *** WARNING *** Could not authenticate user 'm' on the ServiceNow instance"
    let started = "MIDServer Creating injector..."
    let good =
      "StartupSequencer User m has all necessary roles\n03/04/24 08:00:09 (001) StartupSequencer Enabling monitor: ECCSender"
    try """
    03/04/24 07:00:00 (001) \(started)
    03/04/24 07:00:05 (001) \(refused)
    03/04/24 08:00:00 (001) \(started)
    03/04/24 08:00:05 (001) \(good)

    """.write(toFile: log, atomically: true, encoding: .utf8)
    #expect(try BuiltProgram.run(["check", log]).status == 0)
    #expect(try BuiltProgram.run(["check", log, "--last-attempt"]).status == 0)
    let all = try BuiltProgram.run(["check", log, "--all"])
    #expect(all.status == 3 || all.output.contains("user."))
    #expect(try BuiltProgram.run(["check", log, "--all", "--last-attempt"]).status == 64)
  }

  @Test func sinceLeavesTheEarlierOut() throws {
    let run = try BuiltProgram.run(
      ["check", "Samples/copied-installation/agent", "--since", "2030-01-01"])
    #expect(!run.output.contains("ECCSender"))
    #expect(try BuiltProgram.run(["check", "Samples/healthy", "--since", "soon"]).status == 64)
  }
}

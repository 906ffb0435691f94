import Foundation
import Testing

@Suite struct ArchiveTests {
  static let folder = "Tests/MidpathEvidenceTests/Archives/Fixtures/"

  private func object(_ run: BuiltProgram.Run) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test(arguments: ["infozip.zip", "gnu.tar", "gnu.tar.gz", "sevenzip.7z"])
  func proofNamesTheArchive(name: String) throws {
    let run = try BuiltProgram.run(["check", Self.folder + name])
    #expect(run.status == 1 || run.status == 3)
    #expect(run.output.contains("\(name)!agent/logs/agent0.log.0:2"))
    #expect(run.errors.isEmpty)
  }

  @Test func archivesAreTreesOfTheirOwn() throws {
    let run = try BuiltProgram.run([
      "check", Self.folder + "infozip.zip", Self.folder + "gnu.tar.gz", "Samples/healthy",
      "--format", "json",
    ])
    let servers = try #require(try object(run)["servers"] as? [[String: Any]])
    #expect(servers.count == 3)
  }

  @Test func severalServersGetASummaryFirst() throws {
    let run = try BuiltProgram.run(["check", Self.folder + "servers.zip"])
    #expect(run.output.hasPrefix("3 MID Servers"))
    #expect(run.output.contains("servers.zip!mid02.zip!/agent0.log.0:2"))
    for format in ["markdown", "html"] {
      let report = try BuiltProgram.run([
        "check", Self.folder + "servers.zip", "--format", format,
      ])
      #expect(report.output.contains("3 MID Servers"))
    }
  }

  @Test func oneOfSeveralServersIsChosen() throws {
    for name in ["mid02.zip", "servers.zip!mid02.zip!"] {
      let run = try BuiltProgram.run(
        ["check", Self.folder + "servers.zip", "--server", name, "--format", "json"])
      let server = try #require(try object(run)["server"] as? [String: Any])
      #expect(server["agentFolder"] as? String == "servers.zip!mid02.zip!")
    }
    let named = try BuiltProgram.run(
      ["check", Self.folder + "servers.zip", "--server", "mid01", "--format", "json"])
    let server = try #require(try object(named)["server"] as? [String: Any])
    #expect(server["name"] as? String == "mid01")
    let unknown = try BuiltProgram.run(
      ["check", Self.folder + "servers.zip", "--server", "mid99"])
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("servers.zip!mid02.zip!"))
  }

  @Test func aWalkAsksWhichServer() throws {
    let walk = ["walk", "credentials", Self.folder + "servers.zip", "--no-input"]
    let run = try BuiltProgram.run(walk)
    #expect(run.status == 64)
    #expect(run.errors.contains("3 MID Servers. Choose one with --server NAME:"))
    #expect(run.errors.contains("mid01  (servers.zip!mid03.zip!/agent/)"))
    let chosen = try BuiltProgram.run(walk + ["--server", "mid01"])
    #expect(chosen.status != 64)
  }

  @Test func aCaseRemembersTheServer() throws {
    let file = try BuiltProgram.scratch("case.json")
    let first = try BuiltProgram.run(
      ["walk", "credentials", Self.folder + "servers.zip", "--server", "mid01", "--case", file],
      input: "q\n")
    #expect(first.status == 0)
    let second = try BuiltProgram.run(["walk", "--case", file, "--no-input"])
    #expect(second.status != 64)
  }

  @Test func standardInputMayBeAnArchive() throws {
    let bytes = try Data(
      contentsOf: URL(filePath: BuiltProgram.root + Self.folder + "gnu.tar.gz"))
    let run = try BuiltProgram.run(["check", "-"], input: bytes)
    #expect(run.output.contains("standard-input!agent/logs/agent0.log.0:2"))
  }

  @Test func verifyReadsArchives() throws {
    let run = try BuiltProgram.run(
      ["verify", "user.wrong-password", Self.folder + "infozip.zip"])
    #expect(run.status == 1 || run.status == 3)
  }

  @Test func compressedLogsCountAsSingleFiles() throws {
    let run = try BuiltProgram.run(["check", Self.folder + "agent0.log.3.gz"])
    #expect(run.output.contains("agent0.log.3.gz:2"))
  }

  @Test func whatIsNoArchiveIsUnread() throws {
    let file = try BuiltProgram.scratch("bundle.zip")
    try Data([0x50, 0x4B, 0x03, 0x04, 0, 0]).write(to: URL(filePath: file))
    let run = try BuiltProgram.run(["check", file])
    #expect(run.status == 3)
    #expect(run.output.contains("cut off"))
  }

  @Test func nothingStaysInTheTemporaryFolder() throws {
    let folder = try BuiltProgram.scratch("")
    _ = try BuiltProgram.run(
      ["check", Self.folder + "sevenzip.7z"], environment: ["TMPDIR": folder])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}

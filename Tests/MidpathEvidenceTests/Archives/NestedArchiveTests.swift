import Foundation
import LogScan
import MidpathEvidence
import MidpathModel
import Testing

@Suite("Archives in archives and in folders")
struct NestedArchiveTests {
  @Test func severalServersAreToldApart() throws {
    let archive = try ArchiveFixture("servers.zip")
    #expect(archive.unread.isEmpty)
    let servers = AgentFolderLocator(root: archive.files, displayPrefix: "servers.zip!").servers()
    #expect(servers.servers.map(\.scope) == ["mid01.zip!/", "mid02.zip!/", "mid03.zip!/"])
    #expect(servers.servers.map(\.agentPrefix).last == "mid03.zip!/agent/")
    let second = try #require(servers.servers.dropFirst().first)
    #expect(
      second.listing().entries.map { second.displayPath($0.path) } == [
        "servers.zip!mid02.zip!/agent0.log.0", "servers.zip!mid02.zip!/agent0.log.1.gz",
      ])
    #expect(try archive.text("mid02.zip!/agent0.log.1.gz").contains("Creating injector"))
  }

  @Test func theTwoAttachmentsOfOneServerStayTogether() throws {
    let servers = AgentFolderLocator(root: try ArchiveFixture("grabbed.zip").files).servers()
    #expect(servers.servers.map(\.scope) == [""])
    #expect(
      servers.servers.first?.listing().entries.filter { !$0.isFolder }.map(\.path)
        == [
          "agent0.log.0.zip", "wrapper.log.zip", "agent0.log.0.zip!/agent0.log.0",
          "wrapper.log.zip!/wrapper.log",
        ])
  }

  @Test func compressedLogsAndArchivesInAFolder() throws {
    let folder = try ArchiveFixture.scratch()
    let manager = FileManager.default
    for name in ["logs", "package/incoming", "work"] {
      try manager.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    func put(_ name: String, _ place: String) throws {
      try manager.copyItem(atPath: ArchiveFixture.folder + name, toPath: "\(folder)/\(place)")
    }
    try put("agent0.log.3.gz", "logs/agent0.log.3.gz")
    try put("infozip.zip", "grabbed.zip")
    try put("infozip.zip", "work/mid-core.zip")
    try put("agent0.log.3.gz", "work/dist-upgrade.log.gz")
    try put("infozip.zip", "package/incoming/mid-core.zip")
    try put(
      "infozip.zip", "mid.xanadu-07-02-2024__patch1-08-01-2024_08-02-2024_0800.linux.x86-64.zip")
    try put("servers.zip", "notes.txt")
    let kept = NumberedFolder()
    let files = ArchiveOpener(unpackingInto: kept).grafted(onto: try DiskFiles(path: folder))
    let paths = files.listing(below: "").entries.filter { !$0.isFolder }.map(\.path)
    #expect(paths.filter { $0.contains("!") }.count == ArchiveFormatTests.whole.count)
    #expect(paths.contains("grabbed.zip!/agent/logs/agent0.log.0"))
    for path in ["logs/agent0.log.3.gz", "work/dist-upgrade.log.gz"] {
      var log = try files.openLog(path)
      #expect(String(decoding: try log.readAll(), as: UTF8.self).contains("Creating injector"))
    }
    #expect(LogFileName(path: "logs/agent0.log.3.gz") == .log(.agent, .agent(0), rotation: 3))
    #expect(files.listing(below: "").unread.isEmpty)
  }

  @Test func whatIsNamedOtherwiseIsTold() throws {
    let archive = try ArchiveFixture("misnamed.zip")
    #expect(
      archive.unread == [
        "agent/logs/old.zip: is named as an archive and is none by its content: fetch it again"
      ])
    let knowledge = LogsFixture.knowledge([])
    let evidence = EvidenceReader(knowledge: knowledge, cacheFolder: nil, collectedAt: nil)
      .read(ServerFiles(root: archive.files, agentPrefix: "agent/", displayPrefix: "x.zip!"))
    #expect(evidence.unread.map(\.path) == ["x.zip!agent/logs/old.zip", "x.zip!more.txt"])
    #expect(evidence.unread.last?.reason.hasPrefix("is an archive by its content") == true)
  }

  @Test func nothingStaysOnDisk() throws {
    let place: String
    do {
      let archive = try ArchiveFixture("gnu.tar.gz")
      let log = try #require(try archive.files.location(of: "agent/logs/agent0.log.0"))
      place = (log as NSString).deletingLastPathComponent
      let attributes = try FileManager.default.attributesOfItem(atPath: place)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: place).allSatisfy { Int($0) != nil })
      #expect(try archive.files.location(of: "agent/lib/mid.jar") == nil)
    }
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test func aZipAndATarAreReadWhereTheyAre() throws {
    for name in ["infozip.zip", "gnu.tar"] {
      let archive = try ArchiveFixture(name)
      #expect(try archive.files.location(of: "agent/logs/agent0.log.0") == nil)
    }
  }
}

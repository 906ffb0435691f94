import Foundation
import LogScan
import MidpathEvidence
import MidpathModel
import Testing

@Suite("Archives unpacked into a folder that stays")
struct ArchiveUnpackingTests {
  private func unpack(_ name: String) throws -> (UnpackedArchive, folder: String) {
    let folder = try ArchiveFixture.scratch()
    let unpacking = ArchiveUnpacking(into: NumberedFolder(path: folder))
    return (try unpacking.unpack(ArchiveFixture.folder + name, named: name), folder)
  }

  @Test(arguments: ["infozip.zip", "gnu.tar", "gnu.tar.gz", "sevenzip.7z"])
  func logsAndConfigurationAreUnpackedAndTheRestIsListed(name: String) throws {
    let (archive, folder) = try unpack(name)
    #expect(archive.files.map(\.path).sorted() == ArchiveFormatTests.whole)
    #expect(
      archive.files.filter { $0.file == nil }.map(\.path).sorted() == [
        "agent/bin/mid.sh", "agent/lib/mid.jar",
      ])
    #expect(archive.unread.isEmpty)
    #expect(archive.files.compactMap(\.file).allSatisfy { $0.hasPrefix(folder + "/") })
    var log = try archive.tree.openLog("agent/logs/agent0.log.0")
    #expect(String(decoding: try log.readAll(), as: UTF8.self).contains("Creating injector"))
    #expect(
      throws: Unread(path: "agent/lib/mid.jar", reason: "was not unpacked: it is no evidence")
    ) {
      try archive.tree.openLog("agent/lib/mid.jar")
    }
  }

  @Test func archivesInItAreUnpackedToo() throws {
    let (archive, folder) = try unpack("servers.zip")
    #expect(
      archive.files.map(\.path) == [
        "mid01.zip!/agent0.log.0", "mid01.zip!/wrapper.log", "mid02.zip!/agent0.log.0",
        "mid02.zip!/agent0.log.1.gz", "mid03.zip!/agent/config.xml",
        "mid03.zip!/agent/logs/agent0.log.0",
      ])
    #expect(archive.files.allSatisfy { $0.file != nil })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 6)
    var log = try archive.tree.openLog("mid02.zip!/agent0.log.1.gz")
    #expect(String(decoding: try log.readAll(), as: UTF8.self).contains("Creating injector"))
    #expect(AgentFolderLocator(root: archive.tree).servers().servers.count == 3)
  }

  @Test func deeperOnesAreNamed() throws {
    let (archive, _) = try unpack("deep.zip")
    #expect(archive.unread.map(\.path) == ["middle.zip!/inner.zip"])
    #expect(archive.files.map(\.path).contains("middle.zip!/notes.txt"))
  }

  @Test func oneCompressedFile() throws {
    let (archive, _) = try unpack("agent0.log.3.gz")
    #expect(archive.files.map(\.path) == ["agent0.log.3.gz"])
    #expect(archive.files.first?.size ?? 0 > 100)
  }

  @Test func whatIsNoArchiveIsRefused() throws {
    #expect(throws: Unread.self) { try unpack("README.md") }
    #expect(throws: Unread.self) { try unpack("nothing") }
    #expect(!ArchiveUnpacking.isArchive(ArchiveFixture.folder + "README.md"))
    #expect(ArchiveUnpacking.isArchive(ArchiveFixture.folder + "infozip.zip"))
  }

  @Test func uploadedFilesMakeATree() throws {
    let place = ArchiveFixture.folder + "README.md"
    let tree = StoredFiles(
      [
        StoredFile(path: "agent/config.xml", file: place, size: 10, modified: 5),
        StoredFile(path: #"agent\logs\agent0.log.0"#, file: place, size: 20),
        StoredFile(path: "../up.log", file: nil, size: 1),
      ], unread: [Unread(path: "agent/logs/x", reason: "y")])
    let listing = tree.listing(below: "")
    #expect(
      listing.entries.map(\.path) == [
        "agent", "up.log", "agent/config.xml", "agent/logs", "agent/logs/agent0.log.0",
      ])
    #expect(tree.children(of: "agent/logs").unread == [Unread(path: "agent/logs/x", reason: "y")])
    #expect(try tree.location(of: "agent/config.xml") == place)
    #expect(throws: Unread.self) { try tree.bytes(of: "agent/config.xml", limit: 1) }
  }
}

import MidpathEvidence
import MidpathModel
import Testing

@Suite("Archives of every format and program are read alike")
struct ArchiveFormatTests {
  static let whole = [
    "agent/bin/mid.sh", "agent/config.xml", "agent/lib/mid.jar", "agent/logs/agent0.log.0",
    "agent/logs/wrapper.log",
  ]

  @Test(arguments: [
    "infozip.zip", "infozip-streamed.zip", "sevenzip.zip", "bsdtar.zip", "gnu.tar", "v7.tar",
    "gnu.tar.gz", "gnu.tar.bz2", "gnu.tar.xz", "gnu.tar.zst", "bsdtar-pax.tar.gz", "sevenzip.7z",
  ])
  func wholeAgentFolder(name: String) throws {
    let archive = try ArchiveFixture(name)
    #expect(archive.paths.sorted() == Self.whole)
    #expect(archive.unread.isEmpty)
    let log = try archive.text("agent/logs/agent0.log.0")
    #expect(log.hasPrefix("03/04/24 07:00:00 (001) MIDServer Creating injector...\n"))
    #expect(log.hasSuffix("on the ServiceNow instance\n"))
    #expect(try archive.text("agent/logs/wrapper.log").hasPrefix("STATUS | wrapper"))
    let config = try archive.files.bytes(of: "agent/config.xml", limit: 1_000)
    #expect(String(decoding: config, as: UTF8.self).contains("mid01"))
    let entries = archive.files.listing(below: "").entries
    let entry = try #require(entries.first { $0.path == "agent/logs/agent0.log.0" })
    #expect(entry.size == Int64(log.utf8.count))
    // A zip may know no more than the local time, to two seconds.
    if !name.hasSuffix(".zip") { #expect(entry.modified == 1_709_535_605) }
    #expect(!archive.files.listing(below: "").isPartial)
  }

  @Test(arguments: ["gnu-long-names.tar", "pax-long-names.tar"])
  func longNames(name: String) throws {
    let archive = try ArchiveFixture(name)
    let path = try #require(archive.paths.first { $0.hasSuffix("agent0.log.0") })
    #expect(path.hasPrefix("Müller/long-folder-name-long"))
    #expect(path.utf8.count > 130)
    #expect(try archive.text(path).contains("Creating injector"))
  }

  @Test(arguments: [
    ("windows-backslashes.zip", "agent/"), ("cp437-names.zip", "München/agent/"),
    ("cp1252-names.zip", "Zürich/agent/"),
  ])
  func namesFromWindows(name: String, prefix: String) throws {
    let archive = try ArchiveFixture(name)
    #expect(
      archive.paths.sorted() == [prefix + "config.xml", prefix + "logs/agent0.log.0"])
    #expect(archive.unread.isEmpty)
    #expect(try archive.text(prefix + "logs/agent0.log.0").contains("Creating injector"))
    #expect(
      AgentFolderLocator(root: archive.files).servers().servers.map(\.agentPrefix) == [prefix])
  }

  @Test func whatMacOSAddsIsLeftOut() throws {
    let archive = try ArchiveFixture("macos.zip")
    #expect(archive.paths.sorted() == ["agent/config.xml", "agent/logs/agent0.log.0"])
    #expect(archive.unread.isEmpty)
  }

  @Test func foldersFromWindowsAreFolders() throws {
    let entries = try ArchiveFixture("windows-backslashes.zip").files.listing(below: "").entries
    #expect(entries.filter(\.isFolder).map(\.path) == ["agent", "agent/lib", "agent/logs"])
  }

  @Test(arguments: ["agent0.log.3.gz", "agent0.log.4.bz2"])
  func compressedLogs(name: String) throws {
    let log = try ArchiveFixture(name)
    #expect(log.paths == [name])
    #expect(try log.text(name).contains("Creating injector"))
    #expect(log.unread.isEmpty)
  }

  @Test func anEmptyLogThatWasCompressed() throws {
    let empty: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    let log = try ArchiveFixture(bytes: empty, named: "agent0.log.1.gz")
    #expect(try log.text("agent0.log.1.gz").isEmpty)
    let cut = try ArchiveFixture(bytes: empty.dropLast(8), named: "agent0.log.1.gz")
    #expect(!cut.unread.isEmpty)
  }

  @Test func theContentTellsAndNotTheName() throws {
    let zip = try ArchiveFixture(bytes: ArchiveFixture.bytes("infozip.zip"), named: "logs.txt")
    #expect(zip.paths.sorted() == Self.whole)
    let tar = try ArchiveFixture(bytes: ArchiveFixture.bytes("gnu.tar.gz"), named: "logs.zip")
    #expect(tar.paths.sorted() == Self.whole)
    let text = try ArchiveFixture(bytes: Array("03/04/24 log".utf8), named: "agent0.log.1.gz")
    #expect(try text.text("agent0.log.1.gz") == "03/04/24 log")
    let none = try ArchiveFixture(bytes: Array("no archive".utf8), named: "logs.zip")
    #expect(
      none.unread == [
        "logs.zip: is named as an archive and is none by its content: fetch it again"
      ])
  }

  @Test func whatFollowsInATarWasAddedLater() throws {
    let archive = try ArchiveFixture("appended.tar.gz")
    #expect(try archive.text("agent/logs/agent0.log.0").hasSuffix("a later one\n"))
    #expect(
      archive.unread == [
        "agent/logs/agent0.log.0: occurs more than once: the last one is read"
      ])
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 3, 4], ArchiveForm.zip), ([0x50, 0x4B, 5, 6], .zip),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), ([0x1F, 0x8B, 8], .compressed(.gzip)),
      ([0x28, 0xB5, 0x2F, 0xFD], .compressed(.zstd)), ([], nil), ([0x50], nil),
      ([0x50, 0x4B], nil),
      ([UInt8](repeating: 0, count: 512), nil), ([UInt8](repeating: 0x30, count: 512), nil),
    ] as [([UInt8], ArchiveForm?)])
  func beginnings(head: [UInt8], form: ArchiveForm?) {
    #expect(ArchiveForm(head: head) == form)
  }
}

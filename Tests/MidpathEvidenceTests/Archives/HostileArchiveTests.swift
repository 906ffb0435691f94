import Foundation
import LogScan
import MidpathEvidence
import MidpathModel
import Testing

@Suite("Broken and hostile archives cost a line, never the run")
struct HostileArchiveTests {
  private static let sound = ["agent/config.xml", "agent/logs/agent0.log.0"]

  private func expectRest(of archive: ArchiveFixture) throws {
    #expect(archive.paths.filter(Self.sound.contains).sorted() == Self.sound)
    #expect(try archive.text("agent/logs/agent0.log.0").contains("Creating injector"))
  }

  @Test(arguments: [
    (
      "escapes.zip",
      [
        "../../evil.log: has a name that leads out of the archive: not read",
        "/etc/evil.log: has an absolute path as its name: not read",
        "agent/../../evil.log: has a name that leads out of the archive: not read",
      ]
    ),
    (
      "windows-escapes.zip",
      [
        #"../../evil.log: has a name that leads out of the archive: not read"#,
        #"//host/share/evil.log: has an absolute path as its name: not read"#,
        #"C:/Windows/evil.log: has an absolute path as its name: not read"#,
      ]
    ),
    (
      "links.tar.gz",
      [
        "../evil.log: has a name that leads out of the archive: not read",
        "/etc/evil.log: has an absolute path as its name: not read",
        "agent/logs/agent0.log.1: a link: not followed",
        "agent/logs/agent0.log.2: a link: not followed",
        "agent/logs/null: neither a file nor a folder: not read",
        "agent/logs/pipe: neither a file nor a folder: not read",
      ]
    ),
    ("link.zip", ["agent/logs/agent0.log.1: a link: not followed"]),
    (
      "control-names.zip",
      [
        #"agent/\x1b[31m\nx\x07/../../evil.log: has a name that leads out of the archive: not read"#
      ]
    ),
    (
      "clash.zip",
      [
        "agent/config.xml/inside.log: is both a file and a folder of the archive: not read",
        "agent/logs: is both a file and a folder of the archive: not read",
      ]
    ),
    ("duplicates.zip", ["agent/config.xml: occurs more than once: the last one is read"]),
  ])
  func names(name: String, unread: [String]) throws {
    let archive = try ArchiveFixture(name)
    #expect(archive.unread.map { $0.replacing("\\\\", with: "/") }.sorted() == unread)
    try expectRest(of: archive)
  }

  @Test func linksAreThereAndNotRead() throws {
    let archive = try ArchiveFixture("links.tar.gz")
    #expect(archive.paths.contains("agent/logs/agent0.log.1"))
    #expect(throws: Unread(path: "agent/logs/agent0.log.1", reason: "a link: not followed")) {
      try archive.files.openLog("agent/logs/agent0.log.1")
    }
  }

  @Test(arguments: ["encrypted.zip", "encrypted.7z"])
  func encryptedFilesAreThereAndNotRead(name: String) throws {
    let archive = try ArchiveFixture(name)
    #expect(archive.paths.sorted() == ArchiveFormatTests.whole)
    let reason = "is encrypted: unpack it with its password and give the folder"
    #expect(archive.unread.sorted() == ArchiveFormatTests.whole.map { "\($0): \(reason)" })
    #expect(throws: Unread(path: "agent/config.xml", reason: reason)) {
      try archive.files.bytes(of: "agent/config.xml", limit: 1_000)
    }
  }

  @Test func encryptedNames() throws {
    let archive = try ArchiveFixture("encrypted-names.7z")
    #expect(
      archive.unread == [
        ": is encrypted: unpack it with its password and give the folder"
      ])
    #expect(archive.files.listing(below: "").isPartial)
  }

  @Test func anEmptyArchiveSaysSo() throws {
    #expect(try ArchiveFixture("empty.zip").unread == [": has no files in it"])
  }

  @Test(arguments: ["bomb.zip", "bomb.tar.gz"])
  func bombsByRatio(name: String) throws {
    var limits = ArchiveLimits()
    limits.ratioFloor = 1 << 20
    limits.refusals = 1
    let archive = try ArchiveFixture(name, limits: limits)
    try expectRest(of: archive)
    let (read, failure) = try readUntilFailure(archive, "agent/logs/agent0.log.1")
    #expect((limits.ratioFloor...(2 * limits.ratioFloor)).contains(Int64(read)))
    #expect((failure ?? archive.unread.joined()).contains("more than 500 times its size"))
    limits.ratioFloor = 4 << 20
    #expect(
      try readUntilFailure(ArchiveFixture(name, limits: limits), "agent/logs/agent0.log.1").failure
        == nil)
  }

  @Test(arguments: ["bomb.zip", "bomb.tar.gz"])
  func bombsBySize(name: String) throws {
    var limits = ArchiveLimits()
    limits.fileBytes = 4 << 20
    let path = "agent/logs/agent0.log.1"
    #expect(try readUntilFailure(ArchiveFixture(name, limits: limits), path).read == 4 << 20)
    limits.fileBytes -= 1
    let archive = try ArchiveFixture(name, limits: limits)
    let (_, failure) = try readUntilFailure(archive, path)
    #expect((failure ?? archive.unread.joined()).contains("unpacks to more than 3 MB: cut there"))
    try expectRest(of: archive)
  }

  @Test func filesThatAreTooMuchTogether() throws {
    var limits = ArchiveLimits()
    limits.totalBytes = 5 << 20
    let archive = try ArchiveFixture("bomb.zip", limits: limits)
    let path = "agent/logs/agent0.log.1"
    #expect(try readUntilFailure(archive, path).failure == nil)
    let again = try readUntilFailure(archive, path)
    #expect(again.failure?.contains("the archive unpacks to more than 5 MB") == true)
  }

  @Test func whatIsPassedOverIsBounded() throws {
    var limits = ArchiveLimits()
    limits.skippedRatio = 1
    limits.skippedBytes = 4 << 20
    try expectRest(of: ArchiveFixture("bomb.tar.gz", limits: limits))
    limits.skippedBytes -= 1
    let archive = try ArchiveFixture("bomb.tar.gz", limits: limits)
    #expect(archive.unread.first?.contains("what stands behind the first") == true)
    #expect(archive.files.listing(below: "").isPartial)
  }

  @Test(arguments: ["many.zip", "gnu.tar"])
  func bombsByCount(name: String) throws {
    let count = try ArchiveFixture(name).files.listing(below: "").entries.count
    var limits = ArchiveLimits()
    limits.entries = count
    #expect(try ArchiveFixture(name, limits: limits).unread.isEmpty)
    limits.entries = count - 3
    let archive = try ArchiveFixture(name, limits: limits)
    #expect(archive.unread.last?.hasPrefix(": only the first \(count - 3) files") == true)
    #expect(archive.files.listing(below: "").entries.count <= count - 2)
    #expect(archive.files.listing(below: "").isPartial)
  }

  @Test func bombsByNesting() throws {
    let deep = try ArchiveFixture("deep.zip")
    try expectRest(of: deep)
    #expect(
      deep.unread.map { $0.prefix(60) } == [
        "middle.zip!/inner.zip: is an archive in an archive in an arc"
      ])
    let gzip = try ArchiveFixture("quine-like.gz")
    #expect(try gzip.text("quine-like.gz").utf8.count < 1_000)
    #expect(try !gzip.text("quine-like.gz").contains("MIDServer"))
  }

  @Test func manyRefusalsAreSummedUp() throws {
    var limits = ArchiveLimits()
    limits.refusals = 5
    #expect(try ArchiveFixture("encrypted.zip", limits: limits).unread.count == 5)
    limits.refusals = 4
    let unread = try ArchiveFixture("encrypted.zip", limits: limits).unread
    #expect(unread.count == 5)
    #expect(unread.contains { $0.hasPrefix(": 1 more were refused alike: is encrypted") })
  }

  @Test func theArchivesOfATreeAreBounded() throws {
    var limits = ArchiveLimits()
    limits.archives = 4
    #expect(try ArchiveFixture("servers.zip", limits: limits).unread.isEmpty)
    limits.archives = 3
    #expect(
      try ArchiveFixture("servers.zip", limits: limits).unread == [
        "mid03.zip: not looked into: only the first 3 archives are"
      ])
  }

  @Test func roomOnDiskIsBounded() throws {
    var limits = ArchiveLimits()
    limits.storedBytes = 1_000
    let archive = try ArchiveFixture("bomb.tar.gz", limits: limits)
    #expect(archive.unread.contains { $0.contains("more than 1000 bytes would be unpacked") })
    limits = ArchiveLimits()
    limits.freeMegabytes = 1e12
    let full = try ArchiveFixture("gnu.tar.gz", limits: limits)
    #expect(full.unread.allSatisfy { $0.contains("free on its volume. Set TMPDIR") })
    #expect(!full.unread.isEmpty)
  }

  @Test func longAndDeepNames() throws {
    var limits = ArchiveLimits()
    limits.nameDepth = 3
    limits.nameBytes = 23
    #expect(try ArchiveFixture("infozip.zip", limits: limits).unread.isEmpty)
    limits.nameDepth = 2
    let deep = try ArchiveFixture("infozip.zip", limits: limits).unread
    #expect(deep.contains("agent/logs/wrapper.log: lies more than 2 folders deep: not read"))
    limits = ArchiveLimits()
    limits.nameBytes = 22
    let long = try ArchiveFixture("infozip.zip", limits: limits).unread
    #expect(long == ["agent/logs/agent0.log.0: has a name of more than 22 bytes: not read"])
  }

  /// How many bytes a file gave, and why not more.
  private func readUntilFailure(
    _ archive: ArchiveFixture, _ path: String
  ) throws -> (read: Int, failure: String?) {
    var source = try archive.files.openLog(path)
    var read = 0
    do {
      while case let part = try source.readPrefix(64 << 10), !part.isEmpty { read += part.count }
      return (read, nil)
    } catch {
      return (read, "\(error)")
    }
  }
}

import MidpathEvidence
import MidpathModel
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("Files, on disk and in memory")
struct AgentFolderFilesTests {
  /// A folder of its own for one test, with what `make` puts into it.
  private func withFolder(_ use: (String) throws -> Void) throws {
    var template = Array("/tmp/midpath-files-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    let folder = try #require(made)
    defer { remove(folder) }
    try use(folder)
  }

  private func remove(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    defer {
      closedir(stream)
      rmdir(folder)
    }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let path = "\(folder)/\(name)"
      if unlink(path) != 0 { remove(path) }
    }
  }

  private func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    fputs(text, file)
  }

  @Test("Links out of the folder and round in it are not followed")
  func links() throws {
    try withFolder { folder in
      for name in ["a", "a/b", "logs"] { mkdir("\(folder)/\(name)", 0o755) }
      try write("x", to: "\(folder)/a/b/file")
      symlink("/etc", "\(folder)/out")
      symlink("/etc/passwd", "\(folder)/passwd")
      symlink("../..", "\(folder)/a/b/round")
      symlink("a/b", "\(folder)/inside")
      symlink("nowhere", "\(folder)/dangling")
      mkfifo("\(folder)/pipe", 0o644)
      let files = try DiskFiles(path: folder)
      let listing = files.listing(below: "")
      #expect(
        listing.entries.map(\.path) == ["a", "inside", "logs", "a/b", "inside/file", "a/b/file"])
      #expect(listing.entries.first?.entries == 1)
      #expect(
        Set(listing.unread.map(\.path))
          == ["a/b/round", "inside/round", "out", "passwd", "dangling", "pipe"])
      #expect(try files.bytes(of: "inside/file", limit: 10) == [0x78])
      for path in ["passwd", "../etc/passwd", "out/passwd", "a/../../../etc/passwd"] {
        #expect(throws: Unread.self) { try files.bytes(of: path, limit: 1_000_000) }
      }
      #expect(throws: Unread.self) { try files.openLog("pipe") }
    }
  }

  @Test("Unreadable, absent and too large files each give one sentence")
  func failures() throws {
    try withFolder { folder in
      try write("12345", to: "\(folder)/file")
      mkdir("\(folder)/closed", 0o000)
      let files = try DiskFiles(path: folder)
      #expect(try files.bytes(of: "file", limit: 5).count == 5)
      #expect(throws: Unread(path: "file", reason: "larger than 4 bytes: not read")) {
        try files.bytes(of: "file", limit: 4)
      }
      #expect(throws: Unread(path: "none", reason: "No such file or directory")) {
        try files.bytes(of: "none", limit: 4)
      }
      #expect(throws: Unread.self) { try files.bytes(of: "closed", limit: 4) }
      if geteuid() != 0 {
        #expect(
          files.listing(below: "").unread == [Unread(path: "closed", reason: "Permission denied")])
      }
      #expect(throws: Unread.self) { try DiskFiles(path: folder + "/none") }
    }
  }

  @Test("A single file shows itself and nothing beside it")
  func singleFile() throws {
    try withFolder { folder in
      try write("x", to: "\(folder)/agent0.log.0")
      try write("x", to: "\(folder)/other")
      let files = try DiskFiles(path: "\(folder)/agent0.log.0")
      #expect(files.listing(below: "").entries.map(\.path) == ["agent0.log.0"])
      #expect(try files.bytes(of: "agent0.log.0", limit: 1) == [0x78])
      #expect(throws: Unread.self) { try files.bytes(of: "other", limit: 1) }
    }
  }

  @Test("The limits of a listing, on both sides")
  func limits() {
    var limits = FileLimits()
    limits.entries = 5
    limits.depth = 3
    let atLimit = MemoryFiles(text: ["a/b/c/": "", "x": "", "y": ""], limits: limits)
    #expect(atLimit.listing(below: "").entries.count == 5)
    #expect(atLimit.listing(below: "").unread.map(\.path) == ["a/b/c"])
    let below = MemoryFiles(text: ["a/b/c": "", "x": "", "y": ""], limits: limits)
    #expect(below.listing(below: "").unread.isEmpty)
    let over = MemoryFiles(text: ["a/b/c": "", "x": "", "y": "", "z": ""], limits: limits)
    #expect(over.listing(below: "").entries.count == 5)
    #expect(
      over.listing(below: "").unread.map(\.reason) == [
        "only the first 5 files and folders were listed"
      ])
  }

  @Test("A bounded number of failures is listed one by one")
  func unreadLimit() throws {
    try withFolder { folder in
      for index in 0..<5 { symlink("nowhere", "\(folder)/l\(index)") }
      var limits = FileLimits()
      limits.unread = 5
      #expect(try DiskFiles(path: folder, limits: limits).listing(below: "").unread.count == 5)
      limits.unread = 4
      let unread = try DiskFiles(path: folder, limits: limits).listing(below: "").unread
      #expect(unread.count == 5)
      #expect(unread.last?.reason == "1 more files and folders could not be read")
    }
  }

  @Test("Memory takes Windows paths, and a path that ends with / is a folder")
  func memory() throws {
    let files = MemoryFiles(
      text: [#"C:\agent\conf\wrapper.conf"#: "x", "agent/bin/": "", "/../etc/passwd": "y"],
      modified: ["agent/conf/wrapper.conf": 7])
    let listing = files.listing(below: "")
    #expect(
      listing.entries.map(\.path)
        == ["agent", "etc", "agent/bin", "agent/conf", "etc/passwd", "agent/conf/wrapper.conf"])
    #expect(listing.entries.map(\.entries) == [2, 1, 0, 1, 0, 0])
    #expect(listing.entries[5].modified == 7)
    #expect(try files.bytes(of: "agent/conf/wrapper.conf", limit: 1) == [0x78])
  }

  @Test("What cannot be read is told once: by the server it belongs to, or by the locator")
  func unreadOnce() throws {
    try withFolder { folder in
      for name in ["m1", "m1/conf", "m2", "m2/conf", "other"] { mkdir("\(folder)/\(name)", 0o755) }
      for name in ["m1", "m2"] { try write("", to: "\(folder)/\(name)/conf/wrapper.conf") }
      symlink("nowhere", "\(folder)/m1/a")
      symlink("nowhere", "\(folder)/other/b")
      let several = AgentFolderLocator(root: try DiskFiles(path: folder), displayPrefix: "x!")
        .servers()
      #expect(several.unread.map(\.path) == ["x!other/b"])
      #expect(several.servers.map { $0.listing().unread.map(\.path) } == [["x!m1/a"], []])
      let one = AgentFolderLocator(root: try DiskFiles(path: folder + "/m1")).servers()
      #expect(one.unread.isEmpty)
      #expect(one.servers.flatMap { $0.listing().unread.map(\.path) } == ["a"])
    }
  }

  @Test("A name with control characters is shown harmlessly")
  func oddNames() throws {
    try withFolder { folder in
      symlink("/etc", "\(folder)/a\u{1B}[31m")
      let unread = try DiskFiles(path: folder).listing(below: "").unread
      #expect(unread.map(\.path) == ["a\\x1b[31m"])
    }
  }

  @Test("Free space is only told of a folder on this machine")
  func freeSpace() throws {
    try withFolder { folder in
      for name in ["bin", "lib", "conf", "logs", "work"] { mkdir("\(folder)/\(name)", 0o755) }
      let server = ServerFiles(root: try DiskFiles(path: folder))
      var evidence = Evidence()
      AgentFolderReader(files: server).read(server.listing(), into: &evidence)
      #expect(evidence.facts[.freeMegabytes] != nil)
      #expect(evidence.facts[.pathOddities]?.value == .text("none"))
      #expect(evidence.facts[.configState]?.value == .text("missing"))
      var moved = Evidence()
      let elsewhere = Observation(source: .agentFolder, place: .file("log"), text: "")
      moved.facts[.agentPath] = Fact(.text(#"C:\agent"#), elsewhere)
      AgentFolderReader(files: server).read(server.listing(), into: &moved)
      #expect(moved.facts[.freeMegabytes] == nil)
      var copy = Evidence()
      AgentFolderReader(files: server, isInstalled: false).read(server.listing(), into: &copy)
      #expect(copy.facts[.freeMegabytes] == nil)
    }
  }
}

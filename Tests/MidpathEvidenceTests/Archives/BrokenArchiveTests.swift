import LogScan
import MidpathEvidence
import MidpathModel
import Testing

@Suite("Archives that were cut off or damaged in any place")
struct BrokenArchiveTests {
  static let archives = [
    "infozip.zip", "infozip-streamed.zip", "gnu.tar", "gnu.tar.gz", "gnu.tar.xz", "sevenzip.7z",
    "servers.zip", "agent0.log.3.gz",
  ]

  /// How many places of each archive are tried.
  private static let trials = 150

  @Test(arguments: archives)
  func cutAnywhere(name: String) throws {
    let bytes = try ArchiveFixture.bytes(name)
    let whole = try contents(bytes, name)
    #expect(whole.unread.isEmpty)
    for length in stride(from: 1, to: bytes.count, by: max(1, bytes.count / Self.trials)) {
      let cut = try contents(Array(bytes[..<length]), name)
      let isTold = !cut.unread.isEmpty || ArchiveForm(head: Array(bytes[..<length])) == nil
      // Padding at the end of a tar and a directory that is not needed may be lost unnoticed.
      #expect(
        isTold || cut.files == whole.files,
        "\(name) cut to \(length) bytes: \(cut.files.mapValues(\.count)) \(cut.unread)")
    }
  }

  @Test(arguments: archives)
  func damagedAnywhere(name: String) throws {
    let bytes = try ArchiveFixture.bytes(name)
    var random = SeededNumbers(seed: 7)
    for _ in 0..<Self.trials {
      var damaged = bytes
      for _ in 0..<(1 + random.next(below: 4)) {
        damaged[random.next(below: bytes.count)] = UInt8(random.next(below: 256))
      }
      let found = try contents(damaged, name)
      #expect(found.files.count <= 20)
    }
  }

  /// Every file that can be read whole, and what is told of the others.
  private func contents(
    _ bytes: [UInt8], _ name: String
  ) throws -> (files: [String: [UInt8]], unread: [String]) {
    let archive = try ArchiveFixture(bytes: bytes, named: name)
    var unread = archive.unread
    var files: [String: [UInt8]] = [:]
    for path in archive.paths where path.contains("log") && !path.hasSuffix(".zip") {
      do {
        var source = try archive.files.openLog(path)
        files[path] = try source.readAll()
      } catch {
        unread.append("\(path): \(error)")
      }
    }
    return (files, unread)
  }
}

/// Numbers that look random and are the same in every run (xorshift64, Marsaglia 2003).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to `limit`, without it.
  mutating func next(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }
}

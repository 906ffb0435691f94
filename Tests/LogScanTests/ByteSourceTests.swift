import Foundation
import Testing

@testable import LogScan

@Suite struct ByteSourceTests {
  private static let text = "a\u{20AC}ö\u{1F600}\r\nhit me \u{1F600}\nlast"

  private func units(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap {
      isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
    }
  }

  private func drained(_ source: some ByteSource, by size: Int = 5) throws -> [UInt8] {
    var source = source
    var result: [UInt8] = []
    while case let part = try source.readPrefix(size), !part.isEmpty { result += part }
    return result
  }

  @Test(arguments: [1, 2, 3, 1000], [false, true])
  func transcodesUTF16(readBytes: Int, isBig: Bool) throws {
    let mark: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
    let base = MemoryByteSource(mark + units(Self.text, isBig: isBig))
    let source = try DecodedByteSource(sniffing: TricklingByteSource(base: base, most: readBytes))
    #expect(source.encoding == (isBig ? .utf16BigEndian : .utf16LittleEndian))
    #expect(try drained(source) == Array(Self.text.utf8))
    let found = try scan(source, for: [ScanExpression("^hit.*\u{1F600}$")])
    #expect(found.sink.lines.map(\.number) == [2])
    #expect(found.summary.sourceEncoding == source.encoding)
  }

  @Test(arguments: [false, true])
  func tellsUTF16WithoutMark(isBig: Bool) throws {
    let text =
      "03/01/24 an ordinary line of text\nhit \u{20AC}\n" + String(repeating: "x", count: 50)
    let source = try DecodedByteSource(sniffing: MemoryByteSource(units(text, isBig: isBig)))
    #expect(try drained(source) == Array(text.utf8))
  }

  @Test func replacesLoneSurrogatesAndOddBytes() throws {
    let bytes: [UInt8] = [0x61, 0, 0x00, 0xD8, 0x62, 0, 0x00, 0xDC, 0x00, 0xD8, 0x00, 0xD8, 0x63]
    let source = UTF16ByteSource(MemoryByteSource(bytes), order: .littleEndian)
    #expect(try drained(source) == Array("a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}".utf8))
  }

  @Test func dropsTheUTF8Mark() throws {
    let source = try DecodedByteSource(sniffing: MemoryByteSource("\u{FEFF}hit\n"))
    #expect(source.encoding == .utf8WithMark)
    let found = try scan(source, for: [ScanExpression("^hit$")])
    #expect(found.sink.lines.map(\.text) == ["hit"])
  }

  @Test(arguments: ["", "a", "\0", "a\0b", "abc\0\0\0", "\0\0\0\0\0\0"])
  func leavesTheRestAlone(text: String) throws {
    let source = try DecodedByteSource(sniffing: MemoryByteSource(text))
    #expect(source.encoding == .bytes)
    #expect(try drained(source) == Array(text.utf8))
  }

  @Test func readsAFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/file"
    let content = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 * 7) })
    try content.write(to: URL(filePath: path))
    let source = try FileByteSource(path: path)
    #expect(source.byteCount == content.count)
    #expect(try drained(source, by: 4099) == Array(content))
  }

  @Test func missingFileIsNamed() {
    let error = #expect(throws: SourceError.self) { try FileByteSource(path: "/nowhere/at.all") }
    #expect(error?.description.contains("/nowhere/at.all") == true)
    #expect(error?.description.contains("No such file") == true)
    #expect(error?.code == ENOENT)
  }

  @Test(.timeLimit(.minutes(1))) func refusesWhatIsNoFileWithoutHanging() throws {
    let folder = try TemporaryFolder()
    let fifo = folder.path + "/fifo"
    #expect(mkfifo(fifo, 0o600) == 0)
    for path in [fifo, folder.path, "/dev/zero"] {
      let error = #expect(throws: SourceError.self) { try FileByteSource(path: path) }
      #expect(error?.description == "\(path): not a regular file")
    }
    #expect(try drained(FileByteSource(path: "/dev/null", allowingAnyKind: true)).isEmpty)
  }

  @Test func followsLinksOnlyWhenAllowed() throws {
    let folder = try TemporaryFolder()
    try Data("x".utf8).write(to: URL(filePath: folder.path + "/file"))
    let link = folder.path + "/link"
    #expect(symlink("file", link) == 0)
    #expect(try drained(FileByteSource(path: link)) == [UInt8(ascii: "x")])
    #expect(throws: SourceError.self) { try FileByteSource(path: link, followingLinks: false) }
  }
}

import Foundation
import LogScan
import MidpathModel
import Testing

@testable import MidpathEvidence

/// A viewed line has the number and the text that the reader of evidence gives it.
@Suite struct ViewedFileTests {
  private static let header = "10/24/19 11:00:03 (000) MIDServer "

  private static func utf16(_ text: String, isLittle: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittle ? bytes.reversed() : bytes
    }
  }

  /// The same 3,000 lines, each line in its way, with the wanted one behind two places of the index.
  private static func log(end: String) -> String {
    (1...3_000).map { number in
      header + (number == 2_500 ? "the needle" : "hay \(number)") + end
    }.joined()
  }

  private static let plain = log(end: "\n")

  static let encodings: [(name: String, bytes: [UInt8])] = [
    ("plain", Array(plain.utf8)),
    ("carriage returns", Array(log(end: "\r\n").utf8)),
    ("a carriage return inside", Array(log(end: "\r inside\n").utf8)),
    ("NUL bytes", Array(log(end: " \0\0\n").utf8)),
    ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(plain.utf8)),
    ("Windows-1252", log(end: " Q\n").utf8.map { $0 == UInt8(ascii: "Q") ? 0xF6 : $0 }),
    ("UTF-16, low byte first", utf16(plain, isLittle: true, mark: true)),
    ("UTF-16, high byte first", utf16(plain, isLittle: false, mark: true)),
    ("UTF-16 without a mark", utf16(plain, isLittle: true, mark: false)),
    ("entities of the ECC queue", Array(log(end: "&#13;\n").utf8)),
    ("line breaks as entities", Array(log(end: "&#13;&#10;\n").utf8)),
    ("an empty line after each", Array(log(end: "\n\n").utf8)),
  ]

  @Test(arguments: ViewedFileTests.encodings.map(\.name))
  func linesHaveTheNumbersThatProofsName(name: String) throws {
    let bytes = try #require(Self.encodings.first { $0.name == name }).bytes
    let evidence = try LogsFixture.scan(
      MemoryByteSource(bytes), [LogsFixture.signature("x", "the needle")])
    let proof = try #require(evidence.seen["x"]?.first)
    guard case .line(_, let number) = proof.place else {
      Issue.record("the proof has no line")
      return
    }
    try ViewedFixture.with(bytes) { file in
      #expect(try file.search("THE NEEDLE", after: 0, until: .now + .seconds(60)) == .found(number))
      let found = try file.lines(from: number, count: 1)
      #expect(found.lines.map(\.number) == [number])
      #expect(found.lines.first?.text == proof.text)
      #expect(found.hasMore)
      #expect(found.lineCount == evidence.logs[.agent]?.lines)
    }
  }

  @Test func theBeginningComesWithoutCounting() throws {
    try ViewedFixture.with(Array(Self.plain.utf8)) { file in
      let found = try file.lines(from: 1, count: 2)
      #expect(found.lines.map(\.number) == [1, 2])
      #expect(found.lineCount == nil)
      #expect(found.hasMore)
      #expect(try file.lines(from: 1, count: 3_000).lineCount == 3_000)
    }
  }

  @Test func behindTheEndAreTheLastLines() throws {
    try ViewedFixture.with(Array(Self.plain.utf8)) { file in
      for line in [3_001, Int.max] {
        let found = try file.lines(from: line, count: 5)
        #expect(found.lines.map(\.number) == Array(2_996...3_000))
        #expect(!found.hasMore)
      }
    }
    try ViewedFixture.with([]) { file in
      let found = try file.lines(from: 9, count: 5)
      #expect(found == ViewedLines(lines: [], lineCount: 0, hasMore: false))
    }
  }

  @Test(arguments: [
    (ViewedFile.lineByteLimit, false), (ViewedFile.lineByteLimit + 1, true), (20_000_000, true),
  ])
  func aLongLineIsCutAndKnowsItsLength(length: Int, isCut: Bool) throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: length) + Array("\nnext\n".utf8)
    try ViewedFixture.with(bytes) { file in
      let found = try file.lines(from: 1, count: 5).lines
      #expect(found.map(\.byteCount) == [length, 4])
      #expect(found.map(\.isCut) == [isCut, false])
      #expect(found[0].text.hasSuffix("…") == isCut)
      #expect(found[0].text.utf8.count <= ViewedFile.lineByteLimit + 3)
      #expect(found[1].text == "next")
    }
  }

  @Test func nothingHostileOrSecretIsShown() throws {
    let text = """
      \(Self.header)SEVERE *** ERROR *** \u{1B}[31m red \u{202E}gnp.exe \0
      \(Self.header)password=hunter2hunter2 Authorization: Basic aHVudGVyMjpodW50ZXIy
      -----BEGIN RSA PRIVATE KEY-----
      aHVudGVyMg==
      -----END RSA PRIVATE KEY-----
      <parameter name="mid.instance.password"
        value="hunter2hunter2"/>
      """
    try ViewedFixture.with(Array(text.utf8)) { file in
      let found = try file.lines(from: 1, count: 10).lines
      let shown = found.map(\.text).joined()
      #expect(!shown.contains("hunter2") && !shown.contains("aHVudGVyMg"))
      #expect(!shown.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
      #expect(found.first?.level == .error)
      #expect(found.map(\.number) == Array(1...7))
      // Opened inside the key and inside the tag, they are as secret.
      #expect(try file.lines(from: 4, count: 1).lines.map(\.text) == [SecretMask.mask])
      #expect(try file.lines(from: 7, count: 1).lines.map(\.text) == ["  value=\"********\"/>"])
    }
  }

  @Test func aFileThatIsGoneSaysSo() {
    #expect(throws: Unread.self) {
      try ViewedFile(path: "/nowhere/agent0.log.0", name: "agent0.log.0", indexPath: nil)
    }
  }
}

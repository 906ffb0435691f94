import Foundation
import Testing

@testable import LogScan

@Suite struct PatternDatabaseTests {
  private let expressions = [ScanExpression("foo.*bar"), ScanExpression("BAZ", caseless: true)]

  private func cacheFile(_ folder: TemporaryFolder) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == 1 && names.allSatisfy { $0.hasSuffix(".hsdb") })
    return folder.path + "/" + (names.first ?? "")
  }

  private func expectWorking(_ database: PatternDatabase) throws {
    var source = MemoryByteSource("foo\nbar\nfoo bar\nbaz")
    var sink = RecordingSink()
    _ = try LineScanner(database: database).scan(&source, into: &sink)
    #expect(sink.lines.map(\.number) == [3, 4])
  }

  @Test func invalidExpressionIsNamed() {
    let error = #expect(throws: PatternError.self) {
      try PatternDatabase.compile([ScanExpression("fine"), ScanExpression("bro(ken")])
    }
    #expect(error?.index == 1)
    #expect(error?.pattern == "bro(ken")
    #expect(error?.description.contains("expression 1 'bro(ken'") == true)
  }

  @Test(arguments: ["a(?=b)", "(a)\\1", "", "a*", "a\nb", "a\\nb", "a\0b", "[a"])
  func complainsAboutWhatItCannotTake(pattern: String) {
    #expect(PatternDatabase.validate(ScanExpression(pattern))?.isEmpty == false)
  }

  @Test func noExpressionsAreAnError() {
    #expect(throws: PatternError.self) { try PatternDatabase.compile([]) }
  }

  @Test(arguments: [
    ("a.b", "a.b", true), ("a.b", "axb", false),
    ("(x)[$]^\\d{2}|*+?/- #", "(x)[$]^\\d{2}|*+?/- #", true),
    ("ü\u{20AC}", "ü\u{20AC}", true),
  ])
  func literalsHaveNoSpecialCharacters(pattern: String, text: String, isMatch: Bool) throws {
    let found = try scan("<\(text)>", for: [ScanExpression(pattern, isLiteral: true)])
    #expect(found.summary.matches == [isMatch ? 1 : 0])
  }

  @Test(arguments: [
    ("[]x]y", "]y", true), ("[^]x]y", "]y", false), ("[^-x]y", "-y", false), ("[^-x]y", "ay", true),
    ("a[[:space:]x]b", "a b", true), ("a[\\s]b", "a\tb", true), ("a[\\Wx]b", "a-b", true),
    ("a[\\Wx]b", "acb", false), ("a[\\Dx]b", "a1b", false), ("a\\Sb", "a-b", true),
    ("a\\sb", "a b", true), ("a\\$b", "a$b", true), ("a[$]b", "a$b", true),
    ("\\Qa$[\\Eb", "a$[b", true),
    ("a(?#$[ )b", "ab", true), ("a$|b", "a", true), ("(?:a|b$)", "cb\r", true),
    ("a\\Db", "a\u{1}b", true),
  ])
  func rewritingKeepsTheMeaning(pattern: String, text: String, isMatch: Bool) throws {
    let found = try scan("\n\(text)\n", for: [ScanExpression(pattern)])
    #expect(found.summary.matches == [isMatch ? 1 : 0])
  }

  @Test(arguments: [
    "a\\sb", "a\\Wb", "a\\Db", "a[^x]b", "a[\\s]b", "a[\\s\\S]b", "a[\\W]b", "a[\\D]b",
    "a[[:space:]]b",
    "a.b", "a[^\\S]b", "a[^\\w]b", "a\\vb",
  ])
  func nothingMatchesAcrossLines(pattern: String) throws {
    #expect(try scan("a\nb\n", for: [ScanExpression(pattern)]).summary.matches == [0])
  }

  @Test func secondCallUsesTheCache() throws {
    let folder = try TemporaryFolder()
    try expectWorking(try PatternDatabase.cached(expressions, in: folder.path))
    let path = try cacheFile(folder)
    let before = try FileManager.default.attributesOfItem(atPath: path)
    #expect(before[.posixPermissions] as? Int == 0o600)
    try expectWorking(try PatternDatabase.cached(expressions, in: folder.path))
    let after = try FileManager.default.attributesOfItem(atPath: path)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    _ = try PatternDatabase.cached([ScanExpression("other")], in: folder.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test func damagedFileReadsAsAbsent() throws {
    let folder = try TemporaryFolder()
    _ = try PatternDatabase.cached(expressions, in: folder.path)
    let content = Array(try Data(contentsOf: URL(filePath: try cacheFile(folder))))
    let key = PatternDatabase.cacheKey(of: expressions).value
    #expect(DatabaseFile.payload(of: content, key: key) != nil)
    #expect(DatabaseFile.payload(of: content, key: key ^ 1) == nil)
    #expect(DatabaseFile.payload(of: content + [0], key: key) == nil)
    for length in stride(from: 0, to: content.count, by: content.count > 4000 ? 37 : 1) {
      #expect(DatabaseFile.payload(of: Array(content[..<length]), key: key) == nil)
    }
    for index in stride(from: 0, to: content.count, by: content.count > 4000 ? 41 : 1) {
      var flipped = content
      flipped[index] ^= 1 << UInt8(index % 8)
      #expect(DatabaseFile.payload(of: flipped, key: key) == nil)
    }
  }

  @Test func damagedFileIsCompiledAnew() throws {
    let folder = try TemporaryFolder()
    _ = try PatternDatabase.cached(expressions, in: folder.path)
    let path = try cacheFile(folder)
    let content = try Data(contentsOf: URL(filePath: path))
    var flipped = content
    flipped[content.count / 2] ^= 4
    for damaged in [Data(), content.prefix(20), content.prefix(56), content.dropLast(), flipped] {
      try damaged.write(to: URL(filePath: path))
      chmod(path, 0o600)
      try expectWorking(try PatternDatabase.cached(expressions, in: folder.path))
      #expect(try Data(contentsOf: URL(filePath: path)) == content)
    }
  }

  @Test func fileOthersMayWriteIsNotTrusted() throws {
    let folder = try TemporaryFolder()
    _ = try PatternDatabase.cached(expressions, in: folder.path)
    let path = try cacheFile(folder)
    chmod(path, 0o666)
    try expectWorking(try PatternDatabase.cached(expressions, in: folder.path))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test(arguments: [nil, "/proc/nowhere", "/dev/null"])
  func folderThatCannotBeWrittenToIsNoLoss(folder: String?) throws {
    try expectWorking(try PatternDatabase.cached(expressions, in: folder))
  }
}

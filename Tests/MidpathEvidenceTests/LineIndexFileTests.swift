import Foundation
import LogScan
import Testing

@testable import MidpathEvidence

/// The index of a large file is kept, and never trusted where it does not fit the file.
@Suite struct LineIndexFileTests {
  /// A file with as many bytes as it takes to keep an index.
  private static let large = Array(
    repeating: Array("a line of sixteen\n".utf8), count: LineIndexFile.leastBytes / 17
  ).flatMap(\.self)

  private struct NotMade: Error {}

  private func kept(of file: ViewedFile) throws -> LineIndex {
    try LineIndexFile(path: file.path + ".lines", source: file.path).index { throw NotMade() }
  }

  @Test func whatWasFoundOnceIsKept() throws {
    try ViewedFixture.with(Self.large) { file in
      let made = try file.index()
      #expect(made.lineCount == Self.large.count / 18)
      #expect(try kept(of: file) == made)
    }
  }

  @Test func nothingIsKeptOfASmallFile() throws {
    for (count, isKept) in [
      (LineIndexFile.leastBytes - 1, false), (LineIndexFile.leastBytes, true),
    ] {
      try ViewedFixture.with(Array(Self.large.prefix(count))) { file in
        _ = try file.index()
        #expect(FileManager.default.fileExists(atPath: file.path + ".lines") == isKept)
      }
    }
  }

  @Test func anIndexOfAnotherStateOfTheFileIsNotUsed() throws {
    try ViewedFixture.with(Self.large) { file in
      _ = try file.index()
      try Data(Self.large + Array("more\n".utf8)).write(to: URL(filePath: file.path))
      #expect(throws: NotMade.self) { try kept(of: file) }
      #expect(try file.index().lineCount == Self.large.count / 18 + 1)
    }
  }

  @Test(arguments: [0, 3, 20, 39, 47, 55, 70, 71])
  func aDamagedIndexIsMadeAnew(place: Int) throws {
    try ViewedFixture.with(Self.large) { file in
      let made = try file.index()
      let path = URL(filePath: file.path + ".lines")
      var bytes = Array(try Data(contentsOf: path))
      bytes[place] ^= 0x80
      try Data(bytes).write(to: path)
      #expect(throws: NotMade.self) { try kept(of: file) }
      try Data(bytes.prefix(place)).write(to: path)
      #expect(throws: NotMade.self) { try kept(of: file) }
      #expect(try file.index() == made)
    }
  }
}

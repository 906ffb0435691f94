import Testing

@testable import LogScan

/// Lines come one after the other, whole or cut, however the bytes arrive.
@Suite struct LineCursorTests {
  private func lines(
    _ text: String, keeping limit: Int = 100, trickling most: Int = 3
  ) throws -> [LineCursor.Line] {
    var cursor = LineCursor(
      TricklingByteSource(base: MemoryByteSource(text), most: most), at: 1)
    var lines: [LineCursor.Line] = []
    while let line = try cursor.next(keeping: limit) { lines.append(line) }
    return lines
  }

  @Test func onlyANewlineEndsALine() throws {
    let found = try lines("one\r\ntwo\rtwo\n\nfour\u{2028}four")
    #expect(found.map(\.number) == [1, 2, 3, 4])
    #expect(
      found.map { String(decoding: $0.front, as: UTF8.self) }
        == ["one", "two\rtwo", "", "four\u{2028}four"])
    #expect(found.map(\.byteCount) == [3, 7, 0, 11])
  }

  @Test(arguments: [1, 2, 5, 1_000])
  func aCutLineKnowsItsLength(most: Int) throws {
    let found = try lines("123456789\r\nnext\r", keeping: 4, trickling: most)
    #expect(found.map { String(decoding: $0.front, as: UTF8.self) } == ["1234", "next"])
    #expect(found.map(\.byteCount) == [9, 4])
  }

  @Test func aCarriageReturnIsNoPartOfTheFront() throws {
    #expect(try lines("12\r\n", keeping: 3).map(\.front) == [Array("12".utf8)])
  }

  @Test func nothingHasNoLines() throws {
    #expect(try lines("").isEmpty)
  }

  @Test func skippingPastTheEndIsTheEnd() throws {
    var cursor = LineCursor(MemoryByteSource("a\nb"), at: 1)
    try cursor.skip(to: 5)
    #expect(try cursor.next(keeping: 9) == nil)
  }
}

import Testing

@testable import LogScan

/// The sparse index finds the line that counting from the front finds.
@Suite struct LineIndexTests {
  private func index(_ text: String, trickling most: Int = 7) throws -> LineIndex {
    var source = TricklingByteSource(base: MemoryByteSource(text), most: most)
    return try LineIndex(reading: &source)
  }

  @Test(arguments: [
    ("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2), ("\n\n", 2), ("a\rb\r\n", 1), ("\0\n\0", 2),
  ])
  func linesAreCountedAsTheScannerCountsThem(text: String, lines: Int) throws {
    let found = try index(text, trickling: 1)
    #expect(found.lineCount == lines)
    #expect(found.byteCount == Int64(text.utf8.count))
    #expect(found.offsets == [0])
  }

  @Test(arguments: [1_023, 1_024, 1_025, 2_048, 3_000])
  func everyLineIsReachedFromTheKnownPlaceBeforeIt(lines: Int) throws {
    let text = (1...lines).map { "line \($0)\n" }.joined()
    let found = try index(text)
    #expect(found.lineCount == lines)
    #expect(found.offsets.count == lines / LineIndex.spacing + 1)
    for wanted in [1, 2, 1_024, 1_025, 2_049, lines] where wanted <= lines {
      let place = found.place(before: wanted)
      #expect(place.line <= wanted && wanted - place.line < LineIndex.spacing)
      let rest = String(decoding: Array(text.utf8)[Int(place.offset)...], as: UTF8.self)
      var cursor = LineCursor(MemoryByteSource(rest), at: place.line)
      try cursor.skip(to: wanted)
      let line = try #require(try cursor.next(keeping: 100))
      #expect(line.number == wanted)
      #expect(String(decoding: line.front, as: UTF8.self) == "line \(wanted)")
    }
  }

  @Test func aPlaceBehindTheEndIsTheLastOneKnown() throws {
    let found = try index(String(repeating: "x\n", count: 1_500))
    #expect(found.place(before: 1_000_000).line == 1_025)
    #expect(found.place(before: 1_000_000).offset == 2_048)
    #expect(found.place(before: 0).line == 1)
  }
}

import MidpathReports
import Testing

@Suite struct TextToolTests {
  @Test func wrapsBetweenWordsAndKeepsBlanks() {
    #expect(
      LineWrap.lines("one  two three four", first: 10, rest: 10) == ["one  two", "three four"])
    #expect(LineWrap.lines("", first: 10, rest: 10) == [""])
    #expect(LineWrap.lines("   ", first: 10, rest: 10) == [""])
  }

  @Test func breaksOnlyWordsThatCannotFit() {
    #expect(LineWrap.lines("0123456789", first: 10, rest: 10) == ["0123456789"])
    #expect(LineWrap.lines("0123456789A", first: 10, rest: 10) == ["0123456789", "A"])
    #expect(LineWrap.lines("logs/agent0.log", first: 13, rest: 13) == ["logs/agent0.", "log"])
    #expect(LineWrap.lines("a 0123456789A", first: 10, rest: 9) == ["a", "012345678", "9A"])
  }

  @Test func countsWideCharactersTwice() {
    #expect("ab".displayWidth == 2)
    #expect("接続".displayWidth == 4)
    #expect("e\u{301}\u{302}".displayWidth == 1)
    #expect("שגיאה".displayWidth == 5)
    #expect(LineWrap.lines("接続接続接続", first: 9, rest: 9) == ["接続接続", "接続"])
  }

  @Test func takesClustersWithoutEndApart() {
    let cluster = Array(repeating: "👩", count: 30).joined(separator: "\u{200D}")
    let lines = LineWrap.lines(cluster, first: 20, rest: 20)
    #expect(lines.allSatisfy { $0.displayWidth <= 20 })
    #expect(lines.joined() == cluster)
  }

  @Test func makesHiddenCharactersVisible() {
    #expect("a\u{1B}[1m\u{202E}b\r\nc\td".visible == "a\\u{1B}[1m\\u{202E}b\\r\\nc d")
    #expect("שגיאה é 接".visible == "שגיאה é 接")
    #expect("\u{85}\u{7F}\u{FEFF}\u{1FFFF}".visible == "\\u{85}\\u{7F}\\u{FEFF}\\u{1FFFF}")
  }

  @Test func partsProseIntoParagraphs() {
    #expect("one\ntwo\n\n \nthree  four\n".paragraphs == ["one two", "three four"])
    #expect("\u{1B}\n".paragraphs == ["\\u{1B}"])
    #expect(" \n ".paragraphs.isEmpty)
  }
}

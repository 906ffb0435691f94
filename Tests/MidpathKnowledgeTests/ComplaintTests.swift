import MidpathKnowledge
import MidpathModel
import Testing

@Suite("Complaints")
struct ComplaintTests {
  private let mark = SourceMark(file: "Knowledge/causes/user.yaml", line: 2, column: 5)

  @Test func lookLikeACompilers() {
    let complaint = Complaint(mark, "unknown key 'fixx'", hint: "fix")
    #expect(
      complaint.description
        == "Knowledge/causes/user.yaml:2:5: error: unknown key 'fixx' (did you mean 'fix'?)")
    #expect(
      Complaint(mark, "odd", severity: .warning).description
        == "Knowledge/causes/user.yaml:2:5: warning: odd")
  }

  @Test func showTheLineWithACaret() {
    let complaint = Complaint(mark, "unknown key 'fixx'")
    #expect(
      complaint.rendered(in: "causes:\n\t   fixx: a\r\nmore") == """
        Knowledge/causes/user.yaml:2:5: error: unknown key 'fixx'
          |
        2 |     fixx: a
          |     ^
        """)
    #expect(complaint.rendered(in: "one line") == complaint.description)
    #expect(complaint.rendered(in: nil) == complaint.description)
  }

  @Test func standInTheOrderOfTheFile() {
    func complaint(_ file: String, _ line: Int, _ column: Int) -> Complaint {
      Complaint(SourceMark(file: file, line: line, column: column), "x")
    }
    let ordered = [complaint("a", 2, 9), complaint("a", 10, 1), complaint("a", 10, 3)]
    #expect([ordered[2], ordered[0], ordered[1]].sorted() == ordered)
    let warning = Complaint(mark, "a", severity: .warning)
    #expect([warning, Complaint(mark, "b")].sorted().last == warning)
  }

  @Test(arguments: [
    ("fixx", "fix"), ("explians", "explains"), ("confirm", "confirms"), ("sen", "seen"),
    ("verify-by", "verify"),
  ])
  func guessTheWord(written: String, meant: String) {
    let known = ["fix", "explains", "confirms", "seen", "verify"]
    #expect(Spelling.closest(to: written, among: known) == meant)
  }

  @Test func doNotGuessWildly() {
    #expect(Spelling.closest(to: "colour", among: ["fix", "verify"]) == nil)
    #expect(Spelling.closest(to: "no", among: ["yes", "os"]) == nil)
    #expect(Spelling.closest(to: "", among: ["yes"]) == nil)
  }

  @Test func distanceCountsASwapAsOneEdit() {
    #expect(Spelling.distance(Array("ab".utf8), Array("ba".utf8)) == 1)
    #expect(Spelling.distance(Array("kitten".utf8), Array("sitting".utf8)) == 3)
    #expect(Spelling.distance([], Array("abc".utf8)) == 3)
  }
}

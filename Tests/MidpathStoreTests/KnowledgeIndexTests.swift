import MidpathStore
import Testing

/// What people type and paste into the search.
@Suite struct KnowledgeIndexTests {
  private static let entries = [
    SearchEntry(
      kind: "symptom", id: "all-down", title: "All MID Servers are down",
      text: "Every MID Server of the instance shows Down at the same time."),
    SearchEntry(
      kind: "cause", id: "user.wrong-password", title: "The MID Server user's password is wrong",
      text: "The instance refuses the log-in. See KB0726937. Authentication failed with status 401."
    ),
    SearchEntry(
      kind: "cause", id: "clone.mid-user-replaced", title: "A clone replaced the MID's user",
      text: "The instance was cloned over; after the clone all MID Servers of the target go down."),
    SearchEntry(
      kind: "cause", id: "jvm.heap", title: "The Java heap is exhausted",
      text: "java.lang.OutOfMemoryError: Java heap space stands in the log. Raise the maximum."),
    SearchEntry(
      kind: "signature", id: "au.could-not-auth", title: "Could not authenticate user",
      text: "The password may be wrong, or the user locked out."),
    SearchEntry(
      kind: "question", id: "proxy-password", title: "Does the proxy ask for credentials?",
      text: "Look at mid.proxy.username in config.xml. Kennwörter dürfen nicht leer sein."),
  ]

  private static let index = Result { try KnowledgeIndex(entries) }

  private func ids(_ text: String, limit: Int = 10) throws -> [String] {
    try Self.index.get().search(text, limit: limit).map(\.id)
  }

  @Test(arguments: [
    ("wrong password", "user.wrong-password"),
    ("mid server down after clone", "clone.mid-user-replaced"),
    ("KB0726937", "user.wrong-password"),
    ("kb0726937", "user.wrong-password"),
    ("java.lang.OutOfMemoryError: Java heap space", "jvm.heap"),
    (#"all MID servers are "down""#, "all-down"),
    ("user.wrong-password", "user.wrong-password"),
    ("au.could-not-auth", "au.could-not-auth"),
    ("authenticating the users", "au.could-not-auth"),
    ("clones", "clone.mid-user-replaced"),
    ("kennworter DURFEN", "proxy-password"),
  ])
  func firstHit(_ text: String, id: String) throws {
    #expect(try ids(text).first == id)
  }

  @Test func pagesWithAllWordsStandBeforeThoseWithSome() throws {
    let hits = try Self.index.get().search("wrong password", limit: 9)
    #expect(hits.map(\.id) == ["user.wrong-password", "au.could-not-auth", "proxy-password"])
    #expect(hits.map(\.hasAllWords) == [true, true, false])
    #expect(try ids("wrong password", limit: 2).count == 2)
  }

  @Test func someWordsCountWhereNoPageHasAll() throws {
    #expect(try Set(ids("heap clones zebra")) == ["clone.mid-user-replaced", "jvm.heap"])
    #expect(try ids("zebra").isEmpty)
  }

  @Test(arguments: ["authenticat", "authentication", "authen", "AUTH"])
  func lastWordMayBeABeginning(_ text: String) throws {
    #expect(try ids(text).contains("user.wrong-password"))
  }

  @Test func onlyTheLastWordMayBeABeginning() throws {
    #expect(try ids("java hea") == ["jvm.heap"])
    #expect(try ids("hea jav") == ["jvm.heap"], "by the word java alone")
    #expect(try ids("hea zebra").isEmpty)
  }

  @Test(arguments: [
    "", " ", "\"", "\"\"", "*", "-", "(", "AND", "OR NOT", "NEAR(a b)", "title:clone", "^clone",
    "clone AND", "clone*", "-clone", "{clone}", "clone\0down", "\0", "'; DROP TABLE entries; --",
    "a + b", "\u{2}\u{3}", "\u{301}", "😀", "🇩🇪 down", "\r\n\t", "%_", "\\", "&quot;", "１２３",
    "NULL",
  ])
  func noTextIsAnError(_ text: String) throws {
    _ = try ids(text)
    #expect(try ids("clone").first == "clone.mid-user-replaced")
  }

  @Test func operatorsAreWords() throws {
    #expect(try ids("clone NOT down") == ids("down not clone"))
    #expect(try ids("clone\0down").first == "clone.mid-user-replaced")
  }

  @Test func megabytesArePastedWithoutHarm() throws {
    let stack = String(repeating: "\tat java.lang.Thread.run(Thread.java:840)\n", count: 25_000)
    #expect(try ids("java.lang.OutOfMemoryError: Java heap space\n" + stack).first == "jvm.heap")
    _ = try ids(String(repeating: "x", count: 1 << 20))
    _ = try ids((0..<100_000).map { "w\($0)" }.joined(separator: " "))
    _ = try ids(String(repeating: "\"(", count: 1 << 19))
  }

  @Test func onlyTheBeginningOfALongTextIsRead() throws {
    let spaces = String(repeating: " ", count: SearchQuery.lengthLimit - 5)
    #expect(try ids(spaces + "clone") == ["clone.mid-user-replaced"])
    #expect(try ids(spaces + " clone").contains("clone.mid-user-replaced"), "clon is a beginning")
    #expect(try ids(spaces + "     clone").isEmpty)
  }

  @Test func onlyTheFirstWordsAreSearchedFor() throws {
    let others = (1..<SearchQuery.wordLimit).map { "w\($0)" }.joined(separator: " ")
    #expect(try ids(others + " clone") == ["clone.mid-user-replaced"])
    #expect(try ids(others + " another clone").isEmpty)
    #expect(
      try ids(others + " W1 w2 clone") == ["clone.mid-user-replaced"], "each word counts once")
  }

  @Test func onlySomeBeginningsAreCompleted() throws {
    let last = SearchQuery.completionLimit
    let entries = (0...last).map { number in
      SearchEntry(kind: "cause", id: "x\(1000 + number)", title: "", text: "")
    }
    let found = try KnowledgeIndex(entries).search("x", limit: .max).map(\.id)
    #expect(found.count == last)
    #expect(found.contains("x\(1000 + last - 1)"))
    #expect(!found.contains("x\(1000 + last)"))
  }

  @Test(arguments: [0, 1])
  func longTextIsCutToASnippet(_ excess: Int) throws {
    let words = (0..<SearchHit.snippetWordLimit + excess).map { "w\($0)" }
    let entry = SearchEntry(
      kind: "cause", id: "a", title: "", text: words.joined(separator: " "))
    let hit = try #require(try KnowledgeIndex([entry]).search("w0", limit: 1).first)
    let snippet = hit.snippet.map(\.text).joined()
    #expect(snippet.split(separator: " ").count == SearchHit.snippetWordLimit)
    #expect(snippet.hasSuffix("…") == (excess > 0))
  }

  @Test func limitIsKept() throws {
    #expect(try ids("mid", limit: 2).count == 2)
    #expect(try ids("mid", limit: 0).isEmpty)
    #expect(try ids("mid", limit: -1).isEmpty)
  }

  @Test func snippetMarksWhatMatches() throws {
    let hit = try #require(try Self.index.get().search("cloned", limit: 1).first)
    #expect(hit.kind == "cause")
    #expect(hit.title == "A clone replaced the MID's user")
    #expect(hit.snippet.filter(\.isMatch).map(\.text) == ["cloned", "clone"])
    #expect(
      hit.snippet.map(\.text).joined()
        == "The instance was cloned over; after the clone all MID Servers of the target go down.")
  }

  @Test func snippetBeginsTheTextWhereOnlyTheTitleMatches() throws {
    let hit = try #require(try Self.index.get().search("exhausted", limit: 1).first)
    #expect(hit.snippet.allSatisfy { !$0.isMatch })
    #expect(hit.snippet.first?.text.hasPrefix("java.lang.OutOfMemoryError") == true)
  }

  @Test func bestHitHasTheSmallestRank() throws {
    let ranks = try Self.index.get().search("password", limit: 9).map(\.rank)
    #expect(ranks.count == 3)
    #expect(ranks == ranks.sorted())
  }

  @Test func emptyIndexFindsNothing() throws {
    #expect(try KnowledgeIndex([]).search("clone", limit: 5).isEmpty)
  }
}

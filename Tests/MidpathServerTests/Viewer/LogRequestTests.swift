import Testing

@testable import MidpathServer

/// What part of a file an address asks for.
@Suite struct LogRequestTests {
  @Test func anAddressIsReadAsAFormSendsIt() throws {
    let request = try LogRequest(
      query: "file=a+b%2Flogs%2Bx.log&line=1+024&find=two%0Alines&after=&fragment=1")
    #expect(request.file == "a b/logs+x.log")
    #expect(request.line == 1_024)
    #expect(request.find == "two")
    #expect(request.after == nil && request.from == nil)
    #expect(request.isFragment)
    #expect(try LogRequest(query: "file=x&line=last").line == .max)
  }

  @Test func anAddressIsReadBackAsItWasMade() throws {
    let address = LogAddress(caseID: "abc", check: 2, file: "a&b=c/ä #1.log")
    let made = address.line(77, find: "x&y=1#2 +")
    let query = try #require(made.split(separator: "?").last?.split(separator: "#").first)
    let request = try LogRequest(query: String(query))
    #expect(request.file == address.file)
    #expect(request.line == 77 && request.find == "x&y=1#2 +")
  }

  @Test(arguments: [1, LogRequest.lineLimit])
  func linesWithinTheLimitAreUnderstood(line: Int) throws {
    #expect(try LogRequest(query: "file=x&line=\(line)").line == line)
  }

  @Test(arguments: [
    "line=1", "file=", "file=x&line=0", "file=x&line=-1", "file=x&from=abc", "file=x&after=-1",
    "file=x&line=\(LogRequest.lineLimit + 1)", "file=x&line=99999999999999999999",
  ])
  func whatIsNoLineOfAFileIsRefused(query: String) {
    #expect(throws: Problem.self) { try LogRequest(query: query) }
  }

  @Test func aLongTextIsCutToWhatAnAddressHolds() throws {
    let limit = SearchText.addressLimit
    for (count, expected) in [(limit, limit), (limit + 1, limit)] {
      let text = String(repeating: "x", count: count)
      #expect(try LogRequest(query: "file=x&find=\(text)").find?.count == expected)
    }
  }
}

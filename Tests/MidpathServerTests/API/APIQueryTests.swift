import Testing

@testable import MidpathServer

/// Parameters of an address are known, there once, and within their bounds.
@Suite struct APIQueryTests {
  private let parameters = [
    APIParameter(name: "q", meaning: "", schema: .text, isRequired: true),
    APIParameter(name: "limit", meaning: "", schema: .count),
  ]

  @Test func blanksAndSignsAreDecoded() throws {
    let query = try APIQuery("q=a+b%2Bc%26d%C3%BC&limit=3", parameters)
    #expect(query["q"] == "a b+c&dü")
    #expect(try query.number("limit", in: 1...3) == 3)
  }

  @Test(arguments: [nil, "", "limit=1", "q=a&q=b", "q=a&x=1", "q=%ff", "q=%2"])
  func otherQueriesAreRefused(_ text: String?) {
    #expect(throws: Problem.self) { try APIQuery(text, parameters) }
  }

  @Test(arguments: ["0", "4", "", "1.5", "one", "99999999999999999999"])
  func aNumberIsWithinItsBounds(_ text: String) throws {
    let query = try APIQuery("q=a&limit=\(text)", parameters)
    #expect(throws: Problem.self) { try query.number("limit", in: 1...3) }
  }

  @Test func aTextIsNotBlankNorTooLong() throws {
    #expect(try APIQuery("q=abc", parameters).text("q", upTo: 3) == "abc")
    for text in ["abcd", "", "+", "%C2%85"] {
      let query = try APIQuery("q=\(text)", parameters)
      #expect(throws: Problem.self) { try query.text("q", upTo: 3) }
    }
  }
}

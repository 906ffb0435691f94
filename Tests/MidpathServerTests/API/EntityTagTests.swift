import Testing

@testable import MidpathServer

/// A tag names one state of a case under one knowledge.
@Suite struct EntityTagTests {
  private let tag = EntityTag(text: "\"3-a\"")

  @Test(arguments: ["\"3-a\"", "*", "\"2-a\", \"3-a\"", "\"2-a\" ,\"3-a\""])
  func aHeaderNamesTheState(_ header: String) {
    #expect(tag.isNamed(in: header, acceptsWeak: false))
  }

  @Test(arguments: ["", "3-a", "\"3-b\"", "W/\"3-a\"", "\"13-a\"", "W/\"2-a\""])
  func aHeaderNamesAnotherState(_ header: String) {
    #expect(!tag.isNamed(in: header, acceptsWeak: false))
  }

  @Test func aWeakTagIsEnoughForReading() {
    #expect(tag.isNamed(in: "W/\"3-a\"", acceptsWeak: true))
    #expect(!tag.isNamed(in: "W/\"3-b\"", acceptsWeak: true))
  }
}

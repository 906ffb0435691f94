import Testing

/// The desk in a real browser, as people use it.
@Suite(.serialized, .enabled(if: BrowserTools.areThere, BrowserTools.missing), .atDesk)
struct BrowserTests {
  let person: PersonAtDesk

  init() throws {
    person = try #require(PersonAtDesk.current)
  }
}

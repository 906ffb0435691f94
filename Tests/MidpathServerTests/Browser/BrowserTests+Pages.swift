import Testing

/// What holds for every page.
extension BrowserTests {
  /// The pages of a case behind its address.
  private static let parts = [
    "", "/diagnosis", "/graph", "/evidence", "/history", "/questions/instance-upgraded",
    "/questions/mid-is-up",
  ]

  private static let others = [
    "/", "/cases", "/knowledge", "/knowledge/paths/upgrade", "/knowledge/causes",
    "/knowledge/causes/user.locked-out", "/knowledge/symptoms/mid-down",
    "/knowledge/questions/log-says", "/knowledge/signatures/au.could-not-auth",
    "/search?q=locked+out", "/search?q=nothingatall", "/nowhere",
  ]

  /// One address of every kind of page.
  private func pages() async throws -> [String] {
    let address = try await person.openCase(sample: "upgrade-died")
    try await person.open(address + "/diagnosis")
    let proof: String = try await person.run(
      "return document.querySelector('.root figure.proof a').getAttribute('href')")
    return BrowserTests.others + BrowserTests.parts.map { address + $0 } + [proof]
  }

  @Test func everyPageFitsAPhone() async throws {
    let pages = try await pages()
    try await person.usePhone(true)
    for page in pages {
      try await person.open(page)
      let width: Int = try await person.run("return document.scrollingElement.scrollWidth")
      #expect(width <= PersonAtDesk.phoneWidth, "\(page) is \(width) pixels wide")
    }
    try await person.usePhone(false)
  }

  @Test(.enabled(if: BrowserTools.axe != nil, BrowserTools.missing), arguments: [false, true])
  func nothingKeepsPeopleFromAPage(isDark: Bool) async throws {
    let axe = try #require(BrowserTools.axe)
    let pages = try await pages()
    try await person.useDark(isDark)
    for page in pages {
      try await person.open(page)
      let _: WebDriverNothing = try await person.run(axe)
      let faults: [String] = try await person.wait(
        for: """
          const done = arguments[0];
          axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => done(
            violations.filter(({ impact }) => ["serious", "critical"].includes(impact))
              .map(({ help, nodes }) => `${help}: ${nodes[0].html}`)));
          """)
      #expect(faults.isEmpty, "\(page): \(faults)")
    }
    try await person.useDark(false)
  }
}

/// Follows all links of the desk that a person could click.
struct PageCrawler {
  /// The most pages that one crawl loads.
  static let pageLimit = 150

  let browser: DeskBrowser

  /// Loads pages, those nearest to `starts` first, and hands over each with its address.
  ///
  /// Of addresses that differ in their query alone only some are loaded.
  func crawl(
    _ starts: [String], _ body: (String, DeskAnswer, StrictPage?) throws -> Void
  ) async throws {
    var waiting = starts
    var seen = Set(starts)
    var queries: [Substring: Int] = [:]
    var loaded = 0
    while loaded < waiting.count, loaded < PageCrawler.pageLimit {
      let address = waiting[loaded]
      loaded += 1
      let answer = try await browser.get(address)
      let isPage =
        answer.header("Content-Type")?.hasPrefix("text/html") == true
        && answer.header("Content-Disposition") == nil
      let page = isPage ? try named(address) { try StrictPage(answer.text) } : nil
      try body(address, answer, page)
      let links = page.map(PageCrawler.links) ?? [answer.location].compactMap { $0 }
      for link in links where link.hasPrefix("/") && !seen.contains(link) {
        let path = link.prefix { $0 != "?" }
        queries[path, default: 0] += 1
        guard queries[path, default: 0] <= 5 else { continue }
        seen.insert(link)
        waiting.append(link)
      }
    }
  }

  private func named<Result>(_ address: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch { throw DeskFailure("\(address): \(error)") }
  }

  private static func links(_ page: StrictPage) -> [String] {
    page.elements.flatMap { [$0.attributes["href"], $0.attributes["src"]] }
      .compactMap { $0 }.map { String($0.prefix { $0 != "#" }) }
  }
}

import MidpathModel
import MidpathReports
import Testing

@Suite struct ContrastTests {
  /// The least contrast of text by WCAG 2, level AA.
  private static let least = 4.5

  @Test(arguments: [false, true])
  func textStandsOut(isDark: Bool) throws {
    let page = HTMLReport(context: Samples.context).written([])
    let parts = page.split(separator: "prefers-color-scheme: dark")
    #expect(parts.count == 2)
    var colours: [String: Double] = [:]
    for match in parts[isDark ? 1 : 0].matches(of: #/--([a-z]+): #([0-9a-f]{6});/#) {
      colours[String(match.1)] = try luminance(String(match.2))
    }
    #expect(colours.count == 13)
    for text in ["text", "faint", "link", "bad", "doubt", "good", "error", "warning", "curve"] {
      for ground in ["page", "block"] { try check(text, on: ground, colours) }
    }
    for text in ["text", "faint", "bad"] { try check(text, on: "badblock", colours) }
  }

  private func check(_ text: String, on ground: String, _ colours: [String: Double]) throws {
    let (one, other) = (try #require(colours[text]), try #require(colours[ground]))
    let contrast = (max(one, other) + 0.05) / (min(one, other) + 0.05)
    #expect(contrast >= ContrastTests.least, "\(text) on \(ground): \(contrast)")
  }

  private func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour, radix: 16))
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
      let share = Double(part) / 255
      guard share > 0.03928 else { return share / 12.92 }
      return power((share + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The base to the power of 2.4: the fifth root, found by Newton's method, of its twelfth power.
  private func power(_ base: Double) -> Double {
    let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
    var root = 1.0
    for _ in 0..<100 { root -= (root - twelfth / (root * root * root * root)) / 5 }
    return root
  }
}

import Foundation
import Testing

/// The pages a stranger reads first.
@Suite struct PagesTests {
  static let pages = [
    "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE",
    "Knowledge/README.md", "Samples/README.md", "docs/web-desk.md",
  ]

  @Test(arguments: pages)
  func thePageIsThere(page: String) throws {
    #expect(try Repository.text(page).count > 300)
  }

  @Test(arguments: pages.filter { $0.hasSuffix(".md") })
  func linksLeadSomewhere(page: String) throws {
    let folder = page.split(separator: "/").dropLast().joined(separator: "/")
    var rest = Substring(try Repository.text(page))
    while let start = rest.range(of: "](") {
      rest = rest[start.upperBound...]
      let target = rest.prefix { $0 != ")" && $0 != "#" }
      guard !target.isEmpty, !target.contains("://") else { continue }
      let path = folder.isEmpty ? String(target) : "\(folder)/\(target)"
      #expect(FileManager.default.fileExists(atPath: Repository.root + path), "\(page): \(target)")
    }
  }

  @Test func theReadmeSaysThatWeAreIndependent() throws {
    let text = try Repository.text("README.md")
    #expect(text.contains("trademark"))
    #expect(text.contains("independent"))
  }

  @Test func theManualNamesEverySubcommand() throws {
    let manual = try Repository.text("docs/midpath.1")
    for command in ["check", "walk", "verify", "explain", "list", "knowledge", "serve"] {
      #expect(manual.contains("midpath \(command)"), "docs/midpath.1 lacks \(command)")
    }
  }

  @Test func theChangelogHasAnUnreleasedSection() throws {
    #expect(try Repository.text("CHANGELOG.md").contains("## Unreleased"))
  }
}

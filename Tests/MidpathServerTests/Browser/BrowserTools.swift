import Foundation
import Testing

/// What the browser tests need on the machine; `scripts/install-test-tools.sh` installs it.
enum BrowserTools {
  static let missing: Comment =
    "Needs Chromium, ChromeDriver and axe-core: run scripts/install-test-tools.sh"

  /// Whether a browser can be driven.
  static let areThere = chromium != nil && driver != nil

  /// The browser.
  static let chromium = program(["chromium", "google-chrome", "chromium-browser"])

  /// ChromeDriver, which speaks WebDriver for it.
  static let driver = program(["chromedriver"])

  /// The source of axe-core, which looks for what keeps people from using a page.
  static let axe = try? String(
    contentsOfFile: ServerProgram.root + ".build/test-tools/axe.min.js", encoding: .utf8)

  private static func program(_ names: [String]) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

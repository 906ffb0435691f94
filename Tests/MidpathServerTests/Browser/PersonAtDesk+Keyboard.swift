extension PersonAtDesk {
  /// Keys that have no letter (W3C WebDriver, section 17.4.2).
  enum Key {
    static let tab = "\u{E004}"
    static let enter = "\u{E007}"
    static let space = " "
  }

  /// The most fields and links that are passed on the way to one.
  private static let tabLimit = 200

  /// Presses the tab key until something that a selector finds has the focus, and shows it.
  func tab(to selector: String) async throws {
    for _ in 0..<PersonAtDesk.tabLimit {
      try await keys(Key.tab)
      if try await hasFocus(selector) { return }
    }
    throw DeskFailure("The tab key never came to \(selector).")
  }

  /// Whether what a selector finds has the focus and looks so.
  func hasFocus(_ selector: String) async throws -> Bool {
    try await run(
      "return document.activeElement.matches(`${arguments[0]}:focus-visible`)", [selector])
  }
}

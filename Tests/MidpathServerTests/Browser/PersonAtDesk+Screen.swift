extension PersonAtDesk {
  /// The width of a common phone, in CSS pixels.
  static let phoneWidth = 390

  /// Turns the window into a phone's, or back.
  func usePhone(_ isPhone: Bool) async throws {
    try await browser(
      "Emulation.setDeviceMetricsOverride",
      Screen(
        width: isPhone ? PersonAtDesk.phoneWidth : 1_280, height: isPhone ? 844 : 900,
        deviceScaleFactor: 1, mobile: isPhone))
  }

  /// Says whether the person likes dark pages.
  func useDark(_ isDark: Bool) async throws {
    try await browser(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]]])
  }

  /// Turns the scripts of pages off or on.
  func useScripts(_ areOn: Bool) async throws {
    try await browser("Emulation.setScriptExecutionDisabled", ["value": !areOn])
  }

  private struct Screen: Encodable {
    let width: Int
    let height: Int
    let deviceScaleFactor: Int
    let mobile: Bool
  }
}

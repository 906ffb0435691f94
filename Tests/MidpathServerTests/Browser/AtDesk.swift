import Testing

/// Gives a suite one desk and one browser, which all its tests share.
struct AtDesk: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await PersonAtDesk.with(function)
  }
}

extension Trait where Self == AtDesk {
  /// One desk and one browser for the suite.
  static var atDesk: AtDesk { AtDesk() }
}

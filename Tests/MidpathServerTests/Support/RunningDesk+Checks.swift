import MidpathStore

extension RunningDesk {
  /// Waits until all checks of a case have ended, and returns the last one.
  @discardableResult
  func finished(case id: String) async throws -> EvidenceCheck {
    let store = try store()
    let deadline = ContinuousClock.now + .seconds(RunningDesk.patience)
    while ContinuousClock.now < deadline {
      let last = try await store.checks(case: id).last
      if let last, [.done, .failed].contains(last.state) { return last }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw DeskFailure("The check did not end: \(try written())")
  }
}

@testable import MidpathServer

/// A case of a running desk whose evidence was read.
struct ViewedCase {
  let browser: DeskBrowser
  let address: CaseAddress

  /// Uploads files to a new case and waits until they are read.
  static func opened(
    _ files: [DeskBrowser.File], by browser: DeskBrowser
  ) async throws -> ViewedCase {
    let answer = try await browser.upload(files, to: "/cases/evidence")
    guard let id = answer.location?.split(separator: "/").last else {
      throw DeskFailure("The upload was refused: \(answer.status) \(answer.text)")
    }
    let opened = ViewedCase(browser: browser, address: CaseAddress(id: String(id)))
    try await opened.read(check: 1)
    return opened
  }

  /// Waits until a check is done.
  func read(check: Int) async throws {
    let deadline = ContinuousClock.now + .seconds(RunningDesk.patience)
    while try await browser.get("\(address.evidence)?check=\(check)").status != 200 {
      guard ContinuousClock.now < deadline else { throw DeskFailure("Check \(check) is not done") }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// A page of the viewer; `query` goes behind the file.
  func log(_ file: String, _ query: String = "", check: Int = 1) async throws -> DeskAnswer {
    try await browser.get(address.log(file, check: check) + query)
  }
}

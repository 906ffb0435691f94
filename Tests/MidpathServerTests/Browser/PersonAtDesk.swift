import Foundation

/// Somebody who uses a desk with a real browser: reads, clicks and types as a person does.
struct PersonAtDesk: Sendable {
  /// The person of the suite that runs now.
  @TaskLocal static var current: PersonAtDesk?

  /// How long something may take to appear, in seconds.
  private static let patience = 30.0

  let desk: RunningDesk
  let browser: WebDriver

  /// Sits down at a desk of their own, signs in, does `body`, and leaves.
  static func with(_ body: @Sendable () async throws -> Void) async throws {
    try await DeskFolder.with { folder in
      let desk = try await RunningDesk.start(data: folder.appending("data"))
      defer { desk.kill() }
      let browser = try await WebDriver.start()
      do {
        let person = PersonAtDesk(desk: desk, browser: browser)
        try await person.open("/start?token=\(desk.startToken)")
        try await $current.withValue(person, operation: body)
        await browser.end()
      } catch {
        await browser.end()
        throw error
      }
    }
  }

  // MARK: - Going somewhere

  /// Opens an address of the desk.
  func open(_ path: String) async throws {
    let _: WebDriverNothing = try await browser.post(
      "url", ["url": "http://127.0.0.1:\(desk.port)\(path)"])
  }

  /// The path of the address that is open.
  func path() async throws -> String {
    try await run("return location.pathname")
  }

  // MARK: - Reading

  /// The text of the first element that a selector finds, as it is seen.
  func text(_ selector: String) async throws -> String {
    try await browser.get("element/\(find(selector).id)/text")
  }

  /// Whether the main part of the page shows a text.
  func sees(_ text: String) async throws -> Bool {
    try await self.text("main").contains(text)
  }

  /// How many elements a selector finds.
  func count(_ selector: String) async throws -> Int {
    try await run("return document.querySelectorAll(arguments[0]).length", [selector])
  }

  /// Waits until a selector finds something; throws with what the page shows instead.
  func waitFor(_ selector: String) async throws {
    let deadline = ContinuousClock.now + .seconds(PersonAtDesk.patience)
    while try await count(selector) == 0 {
      guard ContinuousClock.now < deadline else {
        throw DeskFailure(
          "\(selector) never came to \(try await path()): \(try await text("body"))")
      }
      try await Task.sleep(for: .milliseconds(100))
    }
  }

  // MARK: - Doing

  /// Clicks on what a selector finds.
  func click(_ selector: String) async throws {
    try await click(find(selector))
  }

  /// Clicks on what a selector finds, and waits for the page that it leads to.
  func follow(_ selector: String) async throws {
    let element = try await find(selector)
    try await turningPage { try await click(element) }
  }

  /// Clicks on the button or link that is called so, and waits for the page that it leads to.
  func press(_ name: String) async throws {
    let path = "//main//*[self::a or self::button][normalize-space()=\"\(name)\"]"
    let element: WebDriverElement = try await browser.post(
      "element", ["using": "xpath", "value": path])
    try await turningPage { try await click(element) }
  }

  /// Types into a field; a field for files takes paths, one a line.
  func type(_ text: String, into selector: String) async throws {
    let _: WebDriverNothing = try await browser.post(
      "element/\(find(selector).id)/value", ["text": text])
  }

  /// Presses keys, wherever the focus is.
  func keys(_ text: String) async throws {
    let strokes = text.flatMap { key in
      [["type": "keyDown", "value": "\(key)"], ["type": "keyUp", "value": "\(key)"]]
    }
    let _: WebDriverNothing = try await browser.post(
      "actions", ["actions": [Keyboard(actions: strokes)]])
  }

  private struct Keyboard: Encodable {
    var type = "key"
    var id = "keyboard"
    let actions: [[String: String]]
  }

  // MARK: - Underneath

  /// Runs a script in the page and returns what it returns.
  func run<Value: Decodable>(_ script: String, _ arguments: [String] = []) async throws -> Value {
    try await browser.post("execute/sync", Script(script: script, args: arguments))
  }

  /// Runs a script that gives its result to its last argument.
  func wait<Value: Decodable>(for script: String) async throws -> Value {
    try await browser.post("execute/async", Script(script: script, args: []))
  }

  /// Changes something of the browser itself (Chrome DevTools Protocol).
  func browser(_ command: String, _ parameters: some Encodable) async throws {
    let _: WebDriverNothing = try await browser.post(
      "goog/cdp/execute", Command(cmd: command, params: parameters))
  }

  private struct Script: Encodable {
    let script: String
    let args: [String]
  }

  private struct Command<Parameters: Encodable>: Encodable {
    let cmd: String
    let params: Parameters
  }

  private func click(_ element: WebDriverElement) async throws {
    let _: WebDriverNothing = try await browser.post("element/\(element.id)/click")
  }

  /// A click is over before its page comes; this waits until another page is there.
  private func turningPage(_ act: () async throws -> Void) async throws {
    let _: WebDriverNothing = try await run("document.body.dataset.page = 'old'")
    try await act()
    try await waitFor("body:not([data-page=old])")
  }

  private func find(_ selector: String) async throws -> WebDriverElement {
    try await browser.post("element", ["using": "css selector", "value": selector])
  }
}

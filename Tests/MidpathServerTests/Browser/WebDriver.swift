import Foundation
import NIOHTTP1

/// A browser without a window, driven through ChromeDriver (https://www.w3.org/TR/webdriver2/).
struct WebDriver: Sendable {
  /// How long the driver may take to start, in seconds.
  private static let patience = 60.0

  private let process: Process
  private let port: Int
  private let session: String

  /// Starts a driver and a browser with a profile of its own; the caller ends it.
  static func start() async throws -> WebDriver {
    let port = try FreePort.find()
    let process = Process()
    process.executableURL = URL(filePath: BrowserTools.driver ?? "")
    process.arguments = ["--port=\(port)"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    do {
      try await waitUntilReady(port)
      let session: NewSession = try await send(.POST, "/session", NewSession.wish, to: port)
      return WebDriver(process: process, port: port, session: session.sessionId)
    } catch {
      kill(process)
      throw error
    }
  }

  /// Closes the browser and ends the driver.
  func end() async {
    _ = try? await WebDriver.send(.DELETE, "/session/\(session)", to: port) as WebDriverNothing
    WebDriver.kill(process)
  }

  /// The driver is started with the signals of a thread of the tests, which blocks all but this one.
  private static func kill(_ process: Process) {
    Foundation.kill(process.processIdentifier, SIGKILL)
  }

  /// Asks the driver for something.
  func get<Value: Decodable>(_ command: String) async throws -> Value {
    try await WebDriver.send(.GET, "/session/\(session)/\(command)", to: port)
  }

  /// Tells the driver to do something.
  @discardableResult
  func post<Value: Decodable>(
    _ command: String, _ body: some Encodable = [String: String]()
  ) async throws -> Value {
    try await WebDriver.send(.POST, "/session/\(session)/\(command)", body, to: port)
  }

  private static func waitUntilReady(_ port: Int) async throws {
    let deadline = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        _ = try await send(.GET, "/status", to: port) as WebDriverNothing
        return
      } catch  where ContinuousClock.now < deadline {
        try await Task.sleep(for: .milliseconds(50))
      }
    }
  }
}

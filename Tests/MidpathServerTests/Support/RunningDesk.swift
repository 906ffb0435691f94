import Foundation

/// A real desk: the built `midpath-server` in a process of its own, on a free port of loopback.
struct RunningDesk: Sendable {
  /// How long the desk may take to start or to stop, in seconds.
  static let patience = 180.0

  /// The folder with its cases and uploads.
  let data: String
  let port: Int
  /// The secret of the start address.
  let startToken: String
  private let process: Process
  private let log: String

  /// Runs `body` with a desk and a browser that is signed in, in a folder that is removed then.
  ///
  /// `options` are added to `midpath-server serve`.
  static func with<Result>(
    _ options: [String] = [], _ body: (RunningDesk, DeskBrowser) async throws -> Result
  ) async throws -> Result {
    try await DeskFolder.with { folder in
      let desk = try await RunningDesk.start(data: folder.appending("data"), options: options)
      do {
        let browser = try await DeskBrowser.signedIn(port: desk.port, token: desk.startToken)
        let result = try await body(desk, browser)
        desk.kill()
        return result
      } catch {
        desk.kill()
        throw error
      }
    }
  }

  /// Starts a desk on a data folder and waits until it answers; the caller stops it.
  ///
  /// Its log lies beside the folder.
  static func start(data: String, options: [String] = []) async throws -> RunningDesk {
    let log = data + "-\(UUID().uuidString).log"
    guard FileManager.default.createFile(atPath: log, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: log])
    }
    let process = try ServerProgram.process(["serve", "--data", data, "--port", "0"] + options)
    let output = try FileHandle(forWritingTo: URL(filePath: log))
    process.standardError = output
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let deadline = ContinuousClock.now + .seconds(patience)
    while ContinuousClock.now < deadline, process.isRunning {
      if let (port, token) = try startAddress(in: log) {
        return RunningDesk(data: data, port: port, startToken: token, process: process, log: log)
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    throw DeskFailure("The desk did not start: \(try String(contentsOfFile: log, encoding: .utf8))")
  }

  /// What the desk wrote to its terminal.
  func written() throws -> String { try String(contentsOfFile: log, encoding: .utf8) }

  /// The number of the process.
  var processID: Int32 { process.processIdentifier }

  /// Ends the desk at once (SIGKILL), as a crash or a power failure would.
  func kill() {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  /// Sends a signal to the desk.
  func send(_ signal: Int32) {
    Foundation.kill(process.processIdentifier, signal)
  }

  /// Waits until the desk has ended and returns its exit code; a signal counts as 128 + its number.
  func ended() async throws -> Int32 {
    let deadline = ContinuousClock.now + .seconds(RunningDesk.patience)
    while process.isRunning {
      guard ContinuousClock.now < deadline else {
        kill()
        throw DeskFailure("The desk did not stop: \(try written())")
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    let status = process.terminationStatus
    return process.terminationReason == .uncaughtSignal ? 128 + status : status
  }

  /// Port and token of the line `Open http://127.0.0.1:PORT/start?token=TOKEN`, once it is written.
  private static func startAddress(in log: String) throws -> (Int, String)? {
    let text = try String(contentsOfFile: log, encoding: .utf8)
    let mark = "/start?token="
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Open ") }),
      let middle = line.ranges(of: mark).first,
      let colon = line[..<middle.lowerBound].lastIndex(of: ":"),
      let port = Int(line[line.index(after: colon)..<middle.lowerBound]),
      text.hasSuffix("\n")
    else { return nil }
    return (port, String(line[middle.upperBound...]))
  }
}

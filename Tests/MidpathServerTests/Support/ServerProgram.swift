import Foundation

/// The built `midpath-server`.
enum ServerProgram {
  /// The checkout that the tests run in, with a slash at its end.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path()

  /// A process that runs the program once it is started.
  static func process(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = try location()
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: root)
    // Compiled expressions are kept between runs, but not among those of the person who tests.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["HOME": NSTemporaryDirectory()]) { $1 }
    return process
  }

  /// The program stands beside the test bundle.
  private static func location() throws -> URL {
    let folders = [root + ".build/debug/", root + ".build/release/"]
    for path in folders.map({ $0 + "midpath-server" })
    where FileManager.default.isExecutableFile(atPath: path) {
      return URL(filePath: path)
    }
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "midpath-server")
    guard FileManager.default.isExecutableFile(atPath: beside.path()) else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: beside.path()])
    }
    return beside
  }
}

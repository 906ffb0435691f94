import Foundation

/// The built `midpath` and a run of it.
enum BuiltProgram {
  /// What a run gave.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The checkout that the tests run in.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

  /// Runs the program in a folder of its own and waits for its end.
  static func run(
    _ arguments: [String], input: String, environment: [String: String] = [:]
  ) throws -> Run {
    try run(arguments, input: Data(input.utf8), environment: environment)
  }

  /// Runs the program with bytes on standard input.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = try location()
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: root)
    process.environment = ProcessInfo.processInfo.environment
      .merging(["HOME": NSTemporaryDirectory()]) { $1 }.merging(environment) { $1 }
    let output = Pipe()
    let errors = Pipe()
    let typed = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = typed
    try process.run()
    try typed.fileHandleForWriting.write(contentsOf: input)
    try typed.fileHandleForWriting.close()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let notes = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: notes, as: UTF8.self))
  }

  /// A path for a file or folder of this test alone.
  static func scratch(_ name: String) throws -> String {
    let folder = NSTemporaryDirectory() + "midpath-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder + "/" + name
  }

  /// The program stands beside the test bundle.
  private static func location() throws -> URL {
    for bundle in [root + ".build/debug/midpath", root + ".build/release/midpath"]
    where FileManager.default.isExecutableFile(atPath: bundle) {
      return URL(filePath: bundle)
    }
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "midpath")
    guard FileManager.default.isExecutableFile(atPath: beside.path()) else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: beside.path()])
    }
    return beside
  }
}

import ArgumentParser
import Foundation

/// `midpath serve`: the web desk, which is a program of its own.
///
/// The command line stays small and quick to build; what answers browsers stands beside it.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Open the web desk: the same troubleshooting in a browser.",
    usage: "midpath serve [--port <port>] [--data <dir>] [--knowledge <dir>] ...",
    discussion: """
      Starts midpath-server, which stands beside midpath, and hands all options on;
      “midpath serve --help” shows them. The desk listens on this machine only.

      Examples:
        midpath serve
        midpath serve --port 8500 --data ~/mid-cases
        midpath serve --knowledge Knowledge
      """)

  /// The name of the program.
  static let program = "midpath-server"

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("Options of midpath-server.", valueName: "options"))
  var options: [String] = []

  func run() throws {
    guard let program = ServeCommand.found() else {
      throw CommandFailure(
        "\(ServeCommand.program) is not beside midpath and not in PATH. “make server” builds it, "
          + "“make install-server” installs it.")
    }
    let words = [program, "serve"] + options
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    // Takes this process's place, so that signals and exit code are the desk's own.
    execv(program, arguments)
    throw CommandFailure("\(program) cannot be started: \(String(cString: strerror(errno))).")
  }

  /// Beside this program first, so that the two are of one version.
  private static func found() -> String? {
    var folders: [String] = []
    if let own = Bundle.main.executableURL?.resolvingSymlinksInPath() {
      folders.append(own.deletingLastPathComponent().path())
    }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    folders += path.split(separator: ":").map(String.init)
    return folders.map { $0.hasSuffix("/") ? $0 + program : "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

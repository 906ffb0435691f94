import ArgumentParser

/// The program `midpath-server`: parses the command line, runs the command, ends with its code.
package enum MidpathServer {
  /// Runs the command line of this process.
  package static func run() async {
    await ServerCommand.main()
  }
}

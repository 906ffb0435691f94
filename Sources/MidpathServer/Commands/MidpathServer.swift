import ArgumentParser
import Foundation

/// The program `midpath-server`: parses the command line, runs the command, ends with its code.
package enum MidpathServer {
  /// Runs the command line of this process.
  package static func run() async {
    // Whatever is written, by whichever library, is for its owner alone.
    umask(0o077)
    await ServerCommand.main()
  }
}

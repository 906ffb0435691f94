import ArgumentParser

/// The program: parses the command line, runs the command, ends with its code.
package enum Midpath {
  /// Runs the command line of this process and does not return on failure.
  package static func run() async {
    do {
      var command = try MidpathCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      StandardStreams.note("midpath: \(failure.description)")
      MidpathCommand.exit(withError: ExitStatus.couldNotFinish)
    } catch {
      MidpathCommand.exit(withError: error)
    }
  }
}

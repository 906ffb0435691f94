import ArgumentParser
import MidpathReports

/// The command line of the web desk.
struct ServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "midpath-server",
    abstract: "The web desk of midpath: MID Server troubleshooting in a browser.",
    discussion: """
      Everything stays on this machine: the desk listens on loopback only, dials
      nowhere and keeps its cases in one folder.

        midpath-server serve                 start; open the address it prints
        midpath-server token                 print a new start address
        midpath-server backup cases.sqlite   copy all cases while it runs
      """,
    version: MidpathVersion.text,
    subcommands: [ServeCommand.self, TokenCommand.self, BackupCommand.self],
    defaultSubcommand: ServeCommand.self)
}

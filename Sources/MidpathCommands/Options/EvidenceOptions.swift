import ArgumentParser

/// The evidence that a command reads: the same options for every command.
struct EvidenceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Agent folder, its parent, a logs folder, an archive, single files; - reads standard input.",
      valueName: "folder|archive|file"),
    completion: .file())
  var sources: [String] = []

  @Option(
    help: ArgumentHelp(
      "Of several MID Servers, only the one with this name or agent folder.", valueName: "name"))
  var server: String?

  @Option(
    help: ArgumentHelp(
      "Leave out what the logs say before this time: 2024-03-04, '2024-03-04 07:00', or 24h, 3d back from now.",
      valueName: "time"))
  var since: String?

  @Flag(help: "What counts of the logs.")
  var counting: LogCounting = .lastAttempt
}

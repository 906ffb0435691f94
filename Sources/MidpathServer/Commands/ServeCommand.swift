import ArgumentParser
import Foundation
import Logging
import MidpathStore
import ServiceLifecycle
import UnixSignals

/// `midpath-server serve`: the desk until it is stopped.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Run the web desk until it is stopped with Ctrl-C or SIGTERM.")

  static let standardHost = "127.0.0.1"
  static let standardPort = 8_440

  @OptionGroup var data: DataOptions

  @Option(help: "An address of this machine's loopback.")
  var host = ServeCommand.standardHost

  @Option(help: "The port; 0 for any that is free.")
  var port = ServeCommand.standardPort

  @Option(
    help: ArgumentHelp(
      "Use these knowledge files and load them again when they change.", valueName: "dir"))
  var knowledge: String?

  @Option(help: ArgumentHelp("What uploads may take on disk.", valueName: "GB"))
  var maxStorage = 50

  @Option(help: ArgumentHelp("How long a case without a change is kept.", valueName: "days"))
  var keep = 90

  func validate() throws {
    guard DeskAddress.isLoopback(host) else {
      throw ValidationError(
        "The desk listens on this machine only: --host takes 127.0.0.1, ::1 or localhost. "
          + "For others, let them run midpath themselves and send them the exported case.")
    }
    guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535.") }
    var isFolder: ObjCBool = false
    if let knowledge,
      !FileManager.default.fileExists(atPath: knowledge, isDirectory: &isFolder)
        || !isFolder.boolValue
    {
      throw ValidationError("--knowledge takes a folder of knowledge files; \(knowledge) is none.")
    }
    guard maxStorage > 0, keep > 0 else {
      throw ValidationError("--max-storage and --keep are larger than 0.")
    }
  }

  func run() async throws {
    var limits = DeskLimits.standard
    limits.storageBytes = Int64(maxStorage) * 1_024 * 1_024 * 1_024
    limits.keptDays = keep
    let logger = Logger(label: "midpath-server") { StreamLogHandler.standardError(label: $0) }
    let store = try data.store()
    let assembly = try DeskAssembly(
      store: store, folder: data.folder(), address: DeskAddress(host: host, port: port),
      knowledgeFolder: knowledge, limits: limits, logger: logger)
    let secret = try await assembly.startSecret()
    let service = assembly.application.service { port in
      let address = DeskAddress(host: host, port: port)
      ServeCommand.say("Open \(address.url)/start?token=\(secret.text)")
      ServeCommand.say("The address works once. Stop the desk with Ctrl-C.")
    }
    var configuration = ServiceGroupConfiguration(
      services: [service] + assembly.services,
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(ServeCommand.stopSeconds)
    try await ServiceGroup(configuration: configuration).run()
  }

  /// How long requests may go on after the desk was told to stop, in seconds.
  private static let stopSeconds = 10

  private static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}

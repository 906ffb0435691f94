import ArgumentParser
import Foundation
import MidpathStore

/// `midpath-server token`: a new way into a desk that runs already.
struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Print a new start address, or a token for scripts.",
    discussion: """
      Whoever can read the data folder can let a browser in: that is the person
      who started the desk.
      """)

  @OptionGroup var data: DataOptions

  @Option(help: "The port that the desk listens on.")
  var port = ServeCommand.standardPort

  @Flag(help: "A token for scripts, sent as “Authorization: Bearer TOKEN”; valid for 90 days.")
  var script = false

  func run() async throws {
    let secret = Secret.random()
    let moment = Date.now
    let lifetime = script ? TokenCommand.scriptLifetime : StartExchange.lifetime
    try await data.store().addSession(
      DeskSession(
        secretHash: secret.hash, kind: script ? .script : .start,
        author: script ? "script" : "", formToken: "", createdAt: moment,
        expiresAt: moment.addingTimeInterval(lifetime)))
    let address = DeskAddress(host: ServeCommand.standardHost, port: port)
    let line = script ? secret.text : "\(address.url)/start?token=\(secret.text)"
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// How long a token for scripts can be used, in seconds: 90 days.
  private static let scriptLifetime = 90.0 * 24 * 3_600
}

import ArgumentParser
import Foundation
import MidpathStore

/// Where the desk keeps its cases.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The folder with all cases.", discussion: "Default: ~/.local/share/midpath.",
      valueName: "dir"))
  var data: String?

  /// The folder, which only its owner can read from now on, even where it was there before.
  func folder() throws -> String {
    let path = data ?? DataOptions.standard()
    let rights: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: rights)
    try FileManager.default.setAttributes(rights, ofItemAtPath: path)
    return path
  }

  /// Opens the store in the folder.
  func store() throws -> SQLiteCaseStore {
    try SQLiteCaseStore(path: try folder() + "/cases.sqlite")
  }

  private static func standard() -> String {
    let variables = ProcessInfo.processInfo.environment
    let base =
      variables["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? NSHomeDirectory() + "/.local/share"
    return base + "/midpath"
  }
}

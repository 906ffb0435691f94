import Foundation
import PackagePlugin

/// Turns the templates and assets of a target into one Swift file that the target compiles.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let files = try ["Templates", "Assets"].flatMap { try self.files(in: $0, of: target) }
    return [
      .buildCommand(
        displayName: "Embedding templates and assets",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path()] + files.map { $0.path() },
        inputFiles: files, outputFiles: [output])
    ]
  }

  private func files(in folder: String, of target: any Target) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: target.directoryURL.appending(path: folder), includingPropertiesForKeys: nil
    )
    .filter { ["mustache", "css", "js", "svg", "json"].contains($0.pathExtension) }
    .sorted { $0.path() < $1.path() }
  }
}

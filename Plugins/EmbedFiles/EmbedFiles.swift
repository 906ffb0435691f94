import Foundation
import PackagePlugin

/// Turns the assets of a target into one Swift file that the target compiles.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let files = try files(in: target.directoryURL.appending(path: "Assets"))
    return [
      .buildCommand(
        displayName: "Embedding assets",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path()] + files.map { $0.path() },
        inputFiles: files, outputFiles: [output])
    ]
  }

  private func files(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { ["css", "js", "svg", "json"].contains($0.pathExtension) }
      .sorted { $0.path() < $1.path() }
  }
}

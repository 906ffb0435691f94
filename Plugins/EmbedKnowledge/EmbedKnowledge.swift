import Foundation
import PackagePlugin

/// Turns the YAML below a target's folder into one Swift file that the target compiles.
@main
struct EmbedKnowledge: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedKnowledge.swift")
    return [
      .buildCommand(
        displayName: "Embedding the knowledge files",
        executable: try context.tool(named: "embed-knowledge").url,
        arguments: [target.directoryURL.path(), output.path()],
        inputFiles: yamlFiles(below: target.directoryURL),
        outputFiles: [output])
    ]
  }

  private func yamlFiles(below folder: URL) -> [URL] {
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (names?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.path() < $1.path() }
  }
}

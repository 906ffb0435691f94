import Foundation

/// Runs Graphviz (`dot`) over a graph.
enum Graphviz {
  /// The graph as SVG; throws with what to install when `dot` is not there.
  static func svg(of dot: String) throws -> String {
    let source = NSTemporaryDirectory() + "midpath-\(UUID().uuidString).dot"
    try dot.write(toFile: source, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: source) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["dot", "-Tsvg", source]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw missing
    }
    let svg = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0, !svg.isEmpty else { throw missing }
    return String(decoding: svg, as: UTF8.self)
  }

  private static var missing: CommandFailure {
    CommandFailure(
      "Graphviz could not draw the graph. Install it (Debian: apt-get install graphviz), or use "
        + "--format dot or mermaid.")
  }
}

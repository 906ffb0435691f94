import Foundation
import MidpathReports

/// The terminal of a walk: questions go to standard error, so that the result alone is on standard
/// output.
struct WalkTerminal {
  let isAccessible: Bool

  /// Shows lines.
  func show(_ lines: [String]) {
    lines.forEach(StandardStreams.note)
  }

  /// Shows a prompt and reads a line; nil at the end of input.
  func read(_ prompt: String) -> String? {
    FileHandle.standardError.write(Data((prompt + " ").utf8))
    return readLine(strippingNewline: true)?.trimmingCharacters(in: .whitespaces)
  }

  /// A line between two questions; nothing for a screen reader.
  var separator: [String] {
    isAccessible ? [""] : ["", String(repeating: "─", count: 72)]
  }
}

import Foundation
import MidpathKnowledge

/// Writes text files into one Swift source file: `EmbeddedFiles.all`, name and content of each.
///
/// Usage: `embed-files OUTPUT FILE ...`. A file is known by its last path component.
func fail(_ message: String, code: Int32) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(code)
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else { fail("usage: embed-files OUTPUT FILE ...", code: 64) }
do {
  let entries = try arguments[2...].map { path in
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    guard !text.contains("\r") else { fail("error: \(path): has a carriage return", code: 1) }
    return "    (\"\(URL(filePath: path).lastPathComponent)\", \(SwiftLiteral.raw(text))),"
  }
  let source = """
    /// The files of this module, as they are in its folder.
    enum EmbeddedFiles {
      /// Name and content.
      static let all: [(name: StaticString, text: StaticString)] = [
    \(entries.joined(separator: "\n"))
      ]
    }

    """
  try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
} catch {
  fail("error: \(error)", code: 1)
}

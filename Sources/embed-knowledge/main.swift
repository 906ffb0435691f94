import Foundation

/// Writes all `.yaml` files below a folder into one Swift source file as a literal.
///
/// Usage: `embed-knowledge FOLDER OUTPUT`. The literal holds, for each file in the order of its
/// path, a line with the path and its number of bytes, and then those bytes.
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: embed-knowledge FOLDER OUTPUT\n".utf8))
  exit(64)
}
let folder = URL(filePath: arguments[1], directoryHint: .isDirectory).standardizedFileURL
let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
  .compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" } ?? []
let prefix = folder.path().count
var bundle = ""
for file in files.sorted(by: { $0.path() < $1.path() }) {
  let text = try String(contentsOf: file, encoding: .utf8)
  let path = String(file.standardizedFileURL.path().dropFirst(prefix))
  bundle += "\(path)\t\(text.utf8.count)\n\(text)"
}
let source = """
  extension BuiltInKnowledge {
    /// All knowledge files, one behind the other.
    static let bundle: StaticString = ###\"\"\"
  \(bundle)
  \"\"\"###
  }

  """
try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)

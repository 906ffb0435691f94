import Foundation
import MidpathKnowledge
import MidpathModel

/// Parses all `.yaml` files below a folder and writes them into one Swift source file.
///
/// Usage: `embed-knowledge FOLDER OUTPUT`. The file holds two literals with encoded trees: all
/// knowledge, and the cases. A mistake in a file ends the build with its file, line and column.
func fail(_ message: String, code: Int32) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(code)
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else { fail("usage: embed-knowledge FOLDER OUTPUT", code: 64) }
let folder = URL(filePath: arguments[1], directoryHint: .isDirectory).standardizedFileURL
let above = folder.deletingLastPathComponent().path()
var documents: [KnowledgeDocument] = []
var complaints: [Complaint] = []
do {
  for source in try KnowledgeFolder.read(folder.path(), named: folder.lastPathComponent) {
    switch KnowledgeDocument.parse(source) {
    case .success(let document): documents.append(document)
    case .failure(let error): complaints.append(error.complaint)
    }
  }
} catch {
  fail("error: \(error)", code: 1)
}
complaints += KnowledgeReader.read(documents).complaints
for complaint in complaints.sorted() {
  FileHandle.standardError.write(Data("\(above)\(complaint)\n".utf8))
}
if complaints.contains(where: { $0.severity == .error }) { exit(1) }

let knowledge = KnowledgeTree.encode(documents.filter { !$0.isOfCases })
let cases = KnowledgeTree.encode(documents.filter(\.isOfCases))
let source = """
  extension BuiltInKnowledge {
    static let knowledgeTree: StaticString = \(SwiftLiteral.raw(knowledge))

    static let casesTree: StaticString = \(SwiftLiteral.raw(cases))
  }

  """
do {
  try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
} catch {
  fail("error: \(arguments[2]) cannot be written: \(error)", code: 1)
}

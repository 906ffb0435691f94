import Foundation
import MidpathKnowledge
import Testing

@Suite("Knowledge folders")
struct KnowledgeFolderTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "causes"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func areReadInTheOrderOfTheirPaths() throws {
    try withFolder { folder in
      try Data("b: c".utf8).write(to: folder.appending(path: "x.yaml"))
      try Data("a: b".utf8).write(to: folder.appending(path: "causes/user.yaml"))
      try Data("no".utf8).write(to: folder.appending(path: "README.md"))
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "link.yaml"),
        withDestinationURL: folder.appending(path: "x.yaml"))
      let sources = try KnowledgeFolder.read(folder.path(), named: "Knowledge")
      #expect(
        sources == [
          KnowledgeSource(path: "Knowledge/causes/user.yaml", text: "a: b"),
          KnowledgeSource(path: "Knowledge/x.yaml", text: "b: c"),
        ])
    }
  }

  @Test func otherEndingsAndOtherBytesAreRefused() throws {
    try withFolder { folder in
      try Data([0x61, 0x3A, 0xFF]).write(to: folder.appending(path: "x.yaml"))
      #expect(throws: KnowledgeFolder.ReadError(path: "K/x.yaml", reason: "is not UTF-8 text")) {
        try KnowledgeFolder.read(folder.path(), named: "K")
      }
      try Data().write(to: folder.appending(path: "a.yml"))
      #expect(throws: KnowledgeFolder.ReadError.self) {
        try KnowledgeFolder.read(folder.path(), named: "K")
      }
      #expect(throws: KnowledgeFolder.ReadError.self) {
        try KnowledgeFolder.read(folder.appending(path: "gone").path())
      }
    }
  }
}

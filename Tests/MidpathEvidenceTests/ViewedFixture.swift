import Foundation

@testable import MidpathEvidence

/// Files on disk that are looked at.
enum ViewedFixture {
  /// Runs `body` with a file of some bytes, which is removed then, and its index beside it.
  static func with(
    _ bytes: [UInt8], name: String = "agent0.log.0", _ body: (ViewedFile) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "midpath-viewed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "upload").path
    try Data(bytes).write(to: URL(filePath: path))
    try body(ViewedFile(path: path, name: name, indexPath: path + ".lines"))
  }
}

import Foundation

/// A folder of one test.
struct DeskFolder: Sendable {
  let path: String

  /// Makes a folder and removes it after the test.
  static func with<Result>(_ body: (DeskFolder) async throws -> Result) async throws -> Result {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "midpath-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try await body(DeskFolder(path: url.path))
  }

  /// The path of something in the folder.
  func appending(_ name: String) -> String { "\(path)/\(name)" }
}

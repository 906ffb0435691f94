import Foundation

/// A folder of one test.
struct TemporaryFolder: Sendable {
  let path: String

  /// Makes a folder and removes it after the test.
  static func with(_ body: (TemporaryFolder) async throws -> Void) async throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "midpath-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try await body(TemporaryFolder(path: url.path))
  }

  /// The path of something in the folder.
  func appending(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of what lies in the folder, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// The rights of something in the folder, as `chmod` takes them.
  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: appending(name))[.posixPermissions] as? Int
  }
}

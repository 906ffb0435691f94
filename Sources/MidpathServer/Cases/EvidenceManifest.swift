import Foundation

/// The list of all files of a check, as it is kept on disk beside them.
struct EvidenceManifest: Codable, Sendable, Hashable {
  /// A file: its path as people know it, and the file that holds its bytes.
  struct File: Codable, Sendable, Hashable {
    let path: String
    /// Below the folder of the case; nil for one that is only listed.
    let storedName: String?
    /// Bytes.
    let size: Int64
    /// UTC seconds since 1970.
    let modified: Int64?
  }

  /// What could not be read while it was made.
  struct Failure: Codable, Sendable, Hashable {
    let path: String
    let reason: String
  }

  var files: [File] = []
  var unread: [Failure] = []

  /// Writes the list whole or not at all.
  func write(to path: String) throws {
    try JSONEncoder().encode(self).write(to: URL(filePath: path), options: .atomic)
  }

  /// Reads a list; nil where there is none.
  static func read(_ path: String) throws -> EvidenceManifest? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try JSONDecoder().decode(EvidenceManifest.self, from: data)
  }
}

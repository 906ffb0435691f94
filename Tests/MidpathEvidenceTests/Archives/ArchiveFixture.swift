import Foundation
import LogScan
import MidpathEvidence
import MidpathModel
import Testing

/// An archive that another program made, opened.
struct ArchiveFixture {
  let files: any EvidenceFiles
  /// What had to be unpacked lies here as long as this lives.
  let folder: NumberedFolder

  /// Where the archives lie; README.md there says what made them.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().path() + "Fixtures/"

  /// Opens `name`; throws where it is no archive.
  init(_ name: String, limits: ArchiveLimits = .standard) throws {
    try self.init(path: ArchiveFixture.folder + name, limits: limits)
  }

  /// Opens bytes as an archive, or as a tree with the one file that they are.
  init(bytes: [UInt8], named name: String) throws {
    let place = try ArchiveFixture.scratch() + "/" + name
    try Data(bytes).write(to: URL(filePath: place))
    try self.init(path: place)
  }

  private init(path: String, limits: ArchiveLimits = .standard) throws {
    folder = NumberedFolder(limits: limits)
    let opener = ArchiveOpener(unpackingInto: folder, limits: limits)
    if let tree = try opener.open(path) {
      files = tree
    } else {
      files = opener.grafted(onto: try GatheredFiles(paths: [path]), whateverTheName: true)
    }
  }

  /// The bytes of a fixture.
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: folder + name)))
  }

  /// A folder of its own for one test.
  static func scratch() throws -> String {
    let folder = NSTemporaryDirectory() + "midpath-archives-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// All files by path.
  var paths: [String] { files.listing(below: "").entries.filter { !$0.isFolder }.map(\.path) }

  /// What could not be read, as `path: reason`.
  var unread: [String] { files.listing(below: "").unread.map { "\($0.path): \($0.reason)" } }

  /// The text of a log, read to its end.
  func text(_ path: String) throws -> String {
    var source = try files.openLog(path)
    return String(decoding: try source.readAll(), as: UTF8.self)
  }
}

extension ByteSource {
  /// Reads to the end.
  mutating func readAll() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while case let part = try readPrefix(10_000), !part.isEmpty { bytes += part }
    return bytes
  }
}

import Foundation

/// Standard input, kept in a private temporary file while it is read.
struct InputSpool {
  let path: String
  private let folder: String

  /// The most bytes that are taken from standard input: 64 GiB.
  static let byteLimit = 64 << 30

  /// Copies standard input to a new file only this user can read.
  static func fill() throws -> InputSpool {
    let folder = NSTemporaryDirectory() + "midpath-" + UUID().uuidString
    let path = folder + "/standard-input"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let spool = InputSpool(path: path, folder: folder)
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else {
      throw CommandFailure(
        "Standard input could not be kept in \(folder): no file can be made there.")
    }
    var taken = 0
    while let part = try FileHandle.standardInput.read(upToCount: 1 << 20), !part.isEmpty {
      taken += part.count
      guard taken <= byteLimit else {
        spool.remove()
        throw CommandFailure(
          "Standard input is larger than \(byteLimit >> 30) GiB. Give a file instead.")
      }
      try file.write(contentsOf: part)
    }
    try file.close()
    return spool
  }

  /// Deletes the file.
  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }
}

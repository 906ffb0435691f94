import Foundation

/// Says what to do with an archive, which cannot be read as it is.
enum ArchiveCheck {
  /// The first bytes of archives: zip, gzip, 7-Zip, xz, bzip2.
  private static let beginnings: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF], [0xFD, 0x37, 0x7A, 0x58],
    [0x42, 0x5A, 0x68],
  ]

  /// The path of a file that is no archive; throws with what to do for one that is.
  static func refused(_ path: String) throws -> String {
    let handle = FileHandle(forReadingAtPath: isRegular(path) ? path : "/dev/null")
    defer { try? handle?.close() }
    let head = Array((try? handle?.read(upToCount: 512)) ?? Data())
    let isTar = head.count > 262 && Array(head[257..<262]) == Array("ustar".utf8)
    guard isTar || beginnings.contains(where: { head.starts(with: $0) }) else { return path }
    throw CommandFailure(
      "\(path) is an archive. Unpack it into a folder of its own and name that folder: midpath "
        + "finds the MID Servers in it.")
  }

  private static func isRegular(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }
}

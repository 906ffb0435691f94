import Foundation
import LogScan

/// Where the lines of a large file begin, kept as a file of its own; safe to delete.
///
/// Layout: ``magic``, then numbers of 8 bytes, the lowest first: the size of the large file in
/// bytes, when it was last changed (nanoseconds since 1970), its lines, the bytes of its text, the
/// number of places, the places. Anything amiss reads as absent.
struct LineIndexFile: Sendable {
  /// What such a file begins with; the number is the version of its layout.
  static let magic = Array("midpath lines 1\n".utf8)
  /// For smaller files, in bytes, nothing is kept: they are looked through at once (4 MiB).
  static let leastBytes = 4 << 20

  /// The path of the index.
  let path: String
  /// The path of the large file.
  let source: String

  /// What tells whether the large file is still the one that was looked through.
  private struct Stamp: Equatable {
    let size: Int64
    let modified: Int64
  }

  /// The kept index, or the one that `make` gives, which is then kept; failing to is no loss.
  func index(orMake make: () throws -> LineIndex) throws -> LineIndex {
    guard let stamp, stamp.size >= LineIndexFile.leastBytes else { return try make() }
    if let data = FileManager.default.contents(atPath: path),
      let kept = LineIndexFile.read(Array(data), for: stamp)
    {
      return kept
    }
    let made = try make()
    try? Data(LineIndexFile.bytes(of: made, for: stamp))
      .write(to: URL(filePath: path), options: .atomic)
    return made
  }

  private var stamp: Stamp? {
    var status = stat()
    guard stat(source, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Stamp(
      size: Int64(status.st_size),
      modified: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  private static func bytes(of index: LineIndex, for stamp: Stamp) -> [UInt8] {
    let head = [
      stamp.size, stamp.modified, Int64(index.lineCount), index.byteCount,
      Int64(index.offsets.count),
    ]
    return (head + index.offsets).reduce(into: magic) { bytes, number in
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
  }

  private static func read(_ bytes: [UInt8], for stamp: Stamp) -> LineIndex? {
    guard bytes.starts(with: magic), (bytes.count - magic.count) % 8 == 0 else { return nil }
    let numbers = bytes.withUnsafeBytes { raw in
      stride(from: magic.count, to: raw.count, by: 8).map {
        Int64(littleEndian: raw.loadUnaligned(fromByteOffset: $0, as: Int64.self))
      }
    }
    guard numbers.count > headCount, numbers[0] == stamp.size, numbers[1] == stamp.modified,
      numbers[2] >= 0, Int(numbers[4]) == numbers.count - headCount, numbers[headCount] == 0
    else { return nil }
    let offsets = Array(numbers[headCount...])
    guard zip(offsets, offsets.dropFirst()).allSatisfy(<), (offsets.last ?? 0) <= numbers[3] else {
      return nil
    }
    return LineIndex(offsets: offsets, lineCount: Int(numbers[2]), byteCount: numbers[3])
  }

  private static let headCount = 5
}

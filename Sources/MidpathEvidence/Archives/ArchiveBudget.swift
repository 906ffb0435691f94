import Synchronization

/// How much was unpacked of one archive so far, and how much still may be.
///
/// All readers of an archive share one, so that files that each stay within bounds cannot exceed
/// them together.
final class ArchiveBudget: Sendable {
  let limits: ArchiveLimits
  /// The archive's own size in bytes.
  private let packedBytes: Int64
  private let unpacked = Mutex<Int64>(0)
  private let skipped = Mutex<Int64>(0)

  /// The budget of an archive of `packedBytes` bytes.
  init(packedBytes: Int64, limits: ArchiveLimits) {
    self.packedBytes = packedBytes
    self.limits = limits
  }

  /// Counts `count` more bytes of the archive, the last of a file's `bytes` so far that needed
  /// `packed` bytes of the archive; throws where that is more than a sound archive gives.
  func take(_ count: Int, fileBytes: Int64, packed: Int64) throws(ArchiveError) {
    let total = unpacked.withLock { total in
      total += Int64(count)
      return total
    }
    guard fileBytes <= limits.fileBytes else {
      throw ArchiveError(reason: "unpacks to more than \(Self.size(limits.fileBytes)): cut there")
    }
    guard total <= limits.totalBytes else {
      throw ArchiveError(
        reason: "the archive unpacks to more than \(Self.size(limits.totalBytes)): cut there")
    }
    guard !isBomb(fileBytes, from: packed) else {
      throw ArchiveError(
        reason: "unpacks to more than \(limits.ratio) times its size, as archive bombs do: cut "
          + "after \(Self.size(fileBytes)). \(Self.advice)")
    }
    guard !isBomb(total, from: packedBytes) else {
      throw ArchiveError(
        reason: "the archive unpacks to more than \(limits.ratio) times its size, as archive bombs "
          + "do: cut there. \(Self.advice)")
    }
  }

  /// Counts `count` bytes that are unpacked only to get past them.
  ///
  /// That costs time and neither memory nor disk, so more is allowed, and what stands behind a bomb
  /// can mostly still be read.
  func skip(_ count: Int) throws(ArchiveError) {
    let total = skipped.withLock { total in
      total += Int64(count)
      return total
    }
    guard total <= limits.skippedBytes || total / limits.skippedRatio <= packedBytes else {
      throw ArchiveError(
        reason:
          "what stands behind the first \(Self.size(total)) of it is not looked at: unpack it "
          + "and give the folder")
    }
  }

  private static let advice = "If it is sound, unpack it and give the folder"

  private func isBomb(_ bytes: Int64, from packed: Int64) -> Bool {
    bytes > limits.ratioFloor && bytes / limits.ratio > max(packed, 1)
  }

  /// A number of bytes in the largest unit that it fills.
  static func size(_ bytes: Int64) -> String {
    for (unit, shift) in [("GB", 30), ("MB", 20), ("kB", 10)] where bytes >= 1 << shift {
      return "\(bytes >> shift) \(unit)"
    }
    return "\(bytes) bytes"
  }
}

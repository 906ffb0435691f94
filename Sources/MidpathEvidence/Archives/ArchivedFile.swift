import LogScan

/// One file of an archive, unpacked while it is read.
final class ArchivedFile: ByteSource {
  private let reader: ArchiveReader
  private let budget: ArchiveBudget
  private let packedBefore: Int64
  private var bytes: Int64 = 0

  /// Reads the entry that `reader` stands at.
  init(_ reader: ArchiveReader, budget: ArchiveBudget) {
    self.reader = reader
    self.budget = budget
    packedBefore = reader.packedBytes
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try reader.read(into: buffer)
    bytes += Int64(count)
    try budget.take(count, fileBytes: bytes, packed: reader.packedBytes - packedBefore)
    return count
  }

  /// Reads to the end and keeps nothing.
  func drain() throws(ArchiveError) {
    try reader.drain { count throws(ArchiveError) in try budget.skip(count) }
  }
}

import LogScan

/// A file of this machine that was compressed by itself, such as `agent0.log.3.gz`.
struct CompressedFile: Sendable {
  let path: String
  let compression: Compression
  let limits: ArchiveLimits

  /// What was compressed, from front to back, unpacked while it is read.
  func open() throws -> any ByteSource {
    let file = try FileByteSource(path: path, followingLinks: false)
    let reader = try ArchiveReader(file, as: .compressedFile(compression))
    guard try reader.next() != nil else { return MemoryByteSource([]) }
    let budget = ArchiveBudget(packedBytes: Int64(file.byteCount), limits: limits)
    return ArchivedFile(reader, budget: budget)
  }
}

import LogScan

/// The bytes that libarchive reads: a part of a file, and perhaps some of our own behind it.
final class ArchiveInput {
  /// How much is read at once, in bytes.
  private static let blockBytes = 64 << 10

  private let file: FileByteSource
  private let start: Int64
  private let end: Int64
  private let tail: [UInt8]
  private let block = UnsafeMutableRawBufferPointer.allocate(
    byteCount: ArchiveInput.blockBytes, alignment: 16)
  private var position: Int64 = 0
  /// Why the file could not be read.
  private(set) var failure: SourceError?

  /// The whole of `file`, or what stands there from the entry at `place` on.
  ///
  /// An entry of a zip is shown as a zip that has a directory of this one record: the file up to
  /// the record's end, and an end of directory of our own.
  init(_ file: FileByteSource, at place: ArchivePlace? = nil) {
    self.file = file
    switch place {
    case nil:
      (start, end, tail) = (0, Int64(file.byteCount), [])
    case .header(let offset):
      (start, end, tail) = (offset, max(offset, Int64(file.byteCount)), [])
    case .record(let record):
      (start, end, tail) = (0, record.upperBound, ZipDirectory.end(of: record))
    }
  }

  deinit { block.deallocate() }

  /// The next bytes, valid until the next call; empty at the end, nil where reading failed.
  func next() -> UnsafeRawBufferPointer? {
    let inFile = end - start
    do throws(SourceError) {
      guard position < inFile else { return fromTail(at: Int(position - inFile)) }
      let wanted = UnsafeMutableRawBufferPointer(
        rebasing: block[..<Int(min(Int64(block.count), inFile - position))])
      let count = try file.read(into: wanted, at: start + position)
      position += Int64(count)
      return UnsafeRawBufferPointer(rebasing: block[..<count])
    } catch {
      failure = error
      return nil
    }
  }

  /// Moves on by `count` bytes, at most to the end, and returns by how many.
  func skip(_ count: Int64) -> Int64 {
    let moved = min(max(0, count), length - position)
    position += moved
    return moved
  }

  /// Moves to `offset` from the front, the place now or the end; nil where no byte can be.
  func seek(to offset: Int64, from origin: Origin) -> Int64? {
    let base =
      switch origin {
      case .front: Int64(0)
      case .here: position
      case .end: length
      }
    let (target, overflows) = base.addingReportingOverflow(offset)
    guard !overflows, (0...length).contains(target) else { return nil }
    position = target
    return target
  }

  /// The last `count` bytes of the file, or fewer where it has no more.
  func last(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = bytes.withUnsafeMutableBytes { bytes in
      try? file.read(into: bytes, at: max(0, Int64(file.byteCount - count)))
    }
    return Array(bytes[..<(read ?? 0)])
  }

  /// What an offset counts from.
  enum Origin {
    case front
    case here
    case end
  }

  /// How many bytes there are.
  var length: Int64 { end - start + Int64(tail.count) }

  private func fromTail(at offset: Int) -> UnsafeRawBufferPointer {
    let rest = tail[min(offset, tail.count)...]
    block.copyBytes(from: rest)
    position += Int64(rest.count)
    return UnsafeRawBufferPointer(rebasing: block[..<rest.count])
  }
}

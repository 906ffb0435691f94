#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A compiled database on disk: a header that proves it whole, then Vectorscan's own bytes.
///
/// Layout, all numbers little-endian: 8 bytes magic, 8 bytes format version, 16 bytes key, 8 bytes
/// payload length, 16 bytes checksum of the payload, payload. Anything amiss reads as absent.
struct DatabaseFile {
  private static let magic = Array("LSCANHS\n".utf8)
  private static let formatVersion: UInt128 = 1
  private static let headerBytes = 56
  private static let maximumBytes = 1 << 30

  /// Where the file is.
  let path: String
  /// What the payload was compiled from.
  let key: UInt128

  /// The payload, or nil when the file is missing, damaged, for another key, or open to others.
  ///
  /// Loading a forged database is as good as running a stranger's code, hence the look at the
  /// owner and the mode.
  func load() -> [UInt8]? {
    guard var source = try? FileByteSource(path: path, followingLinks: false),
      source.isOwn, source.byteCount >= Self.headerBytes, source.byteCount <= Self.maximumBytes,
      let content = try? source.readPrefix(source.byteCount)
    else { return nil }
    return Self.payload(of: content, key: key)
  }

  /// Writes the payload beside its place and renames it there; failing to is no loss.
  func store(_ payload: UnsafeRawBufferPointer) {
    let temporary = "\(path).\(getpid()).\(UInt32.random(in: 0 ... .max))"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let isWritten = Self.header(key: key, payload: payload).withUnsafeBytes {
      Self.write($0, to: descriptor)
    }
    let isWhole = isWritten && Self.write(payload, to: descriptor)
    let isClosed = close(descriptor) == 0
    if !isWhole || !isClosed || rename(temporary, path) != 0 { unlink(temporary) }
  }

  /// The payload in `content`, or nil when header and payload do not bear each other out.
  static func payload(of content: [UInt8], key: UInt128) -> [UInt8]? {
    guard content.count >= headerBytes, content.starts(with: magic) else { return nil }
    let payload = content[headerBytes...]
    let isWhole = payload.withUnsafeBytes { raw in
      content[..<headerBytes].elementsEqual(header(key: key, payload: raw))
    }
    return isWhole ? Array(payload) : nil
  }

  private static func header(key: UInt128, payload: UnsafeRawBufferPointer) -> [UInt8] {
    var header = magic
    func append(_ number: UInt128, bytes: Int) {
      for index in 0..<bytes { header.append(UInt8(truncatingIfNeeded: number >> (index * 8))) }
    }
    append(formatVersion, bytes: 8)
    append(key, bytes: 16)
    append(UInt128(payload.count), bytes: 8)
    var checksum = ContentHash()
    checksum.combine(payload)
    append(checksum.value, bytes: 16)
    return header
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let slice = UnsafeRawBufferPointer(rebasing: rest)
      #if canImport(Darwin)
        let count = Darwin.write(descriptor, slice.baseAddress, slice.count)
      #else
        let count = Glibc.write(descriptor, slice.baseAddress, slice.count)
      #endif
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

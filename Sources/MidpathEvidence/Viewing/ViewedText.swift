import LogScan

/// The text of a file as the reader of logs sees it, from any place of it on.
///
/// UTF-16 and the entities of an export become plain UTF-8 here too, so that lines have the numbers
/// that observations name. Where the bytes are taken as they are, any place is reached at once;
/// else everything before it is read.
struct ViewedText: ByteSource {
  /// What the bytes were transcoded from.
  let encoding: SourceEncoding
  /// Whether the text is the file's bytes, but for a mark at its beginning.
  let isVerbatim: Bool

  private let file: FileByteSource
  private var decoded: EntityByteSource
  /// Where reading goes on in a file that is taken as it is, in bytes.
  private var position: Int64

  /// Opens the file at `path`; `offset` is in bytes of the text.
  ///
  /// Throws `SourceError` where it cannot be read, or is a link.
  init(path: String, from offset: Int64 = 0) throws {
    file = try FileByteSource(path: path, followingLinks: false)
    decoded = try EntityByteSource(sniffing: DecodedByteSource(sniffing: file))
    encoding = decoded.encoding
    isVerbatim = !decoded.isEscaped && [.bytes, .utf8WithMark].contains(encoding)
    position = offset + (encoding == .utf8WithMark ? ViewedText.markBytes : 0)
    if !isVerbatim { try skip(offset) }
  }

  /// Bytes of the byte order mark of UTF-8.
  private static let markBytes: Int64 = 3

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard isVerbatim else { return try decoded.read(into: buffer) }
    let count = try file.read(into: buffer, at: position)
    position += Int64(count)
    return count
  }

  private mutating func skip(_ count: Int64) throws {
    var left = count
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while left > 0 {
      let wanted = min(left, Int64(buffer.count))
      let read = try buffer.withUnsafeMutableBytes { bytes in
        try decoded.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<Int(wanted)]))
      }
      if read == 0 { return }
      left -= Int64(read)
    }
  }
}

/// How a stream of bytes is compressed.
package enum Compression: Sendable, Hashable, CaseIterable {
  case gzip
  case bzip2
  case xz
  case zstd

  /// The bytes it begins with: gzip with deflate (RFC 1952), bzip2, xz, zstd (RFC 8878).
  var mark: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B, 0x08]
    case .bzip2: [0x42, 0x5A, 0x68]
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }
}

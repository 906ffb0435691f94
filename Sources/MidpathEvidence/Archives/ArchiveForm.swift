package import LogScan

/// What kind of archive some bytes are, told by their beginning and never by a name.
package enum ArchiveForm: Sendable, Hashable {
  case zip
  case tar
  case sevenZip
  /// One file or a tar behind a compression.
  case compressed(Compression)

  /// How many bytes tell.
  package static let sniffedBytes = 512

  /// Tells the form by the first bytes, or nil where they are of no archive.
  package init?(head: [UInt8]) {
    if ArchiveForm.zipMarks.contains(where: { head.starts(with: $0) }) {
      self = .zip
    } else if head.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
      self = .sevenZip
    } else if let found = Compression.allCases.first(where: { head.starts(with: $0.mark) }) {
      self = .compressed(found)
    } else if ArchiveForm.isTar(head) {
      self = .tar
    } else {
      return nil
    }
  }

  /// Tells the form of what `source` gives; throws what reading its beginning throws.
  package init?(sniffing source: any ByteSource) throws {
    var source = source
    self.init(head: try source.readPrefix(ArchiveForm.sniffedBytes))
  }

  /// Whether it is a compression and perhaps nothing more.
  var isCompression: Bool {
    if case .compressed = self { return true }
    return false
  }

  /// A file, the end of an empty archive, the first of several parts (PKWARE APPNOTE, 4.3).
  private static let zipMarks: [[UInt8]] = [
    [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8],
  ]

  /// Whether the checksum of a tar header is right: the sum of its bytes, its own eight as blanks.
  ///
  /// POSIX pax, "ustar Interchange Format"; it holds for older tars without a magic too.
  private static func isTar(_ head: [UInt8]) -> Bool {
    guard head.count >= 512, head[0] != 0 else { return false }
    let field = head[148..<156].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    let written = field.reduce(0) { $0 << 3 | Int($1 - 0x30) }
    let sum = head[..<148].reduce(0) { $0 + Int($1) } + head[156..<512].reduce(0) { $0 + Int($1) }
    return !field.isEmpty && written == sum + 8 * 0x20
  }
}

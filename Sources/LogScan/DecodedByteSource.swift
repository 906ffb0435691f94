/// A source handed out as UTF-8 whatever it was written in, told by its first 64 bytes.
///
/// A byte order mark decides; without one, NUL at every other place of the beginning means UTF-16.
/// Anything else passes through untouched, NUL bytes and invalid UTF-8 included.
package struct DecodedByteSource<Base: ByteSource>: ByteSource {
  private var plain: PrefixedByteSource<Base>?
  private var wide: UTF16ByteSource<PrefixedByteSource<Base>>?

  package let encoding: SourceEncoding

  /// Reads the beginning of `base` and decides; throws what `base` throws.
  package init(sniffing base: Base) throws {
    var base = base
    let head = try base.readPrefix(64)
    encoding = Self.encoding(ofHead: head)
    switch encoding {
    case .bytes: plain = PrefixedByteSource(head, before: base)
    case .utf8WithMark: plain = PrefixedByteSource(Array(head.dropFirst(3)), before: base)
    case .utf16LittleEndian:
      wide = UTF16ByteSource(PrefixedByteSource(head, before: base), order: .littleEndian)
    case .utf16BigEndian:
      wide = UTF16ByteSource(PrefixedByteSource(head, before: base), order: .bigEndian)
    }
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if let count = try plain?.read(into: buffer) { return count }
    return try wide?.read(into: buffer) ?? 0
  }

  private static func encoding(ofHead head: [UInt8]) -> SourceEncoding {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    guard head.count >= 4 else { return .bytes }
    let isNull = { (parity: Int, wanted: Bool) in
      stride(from: parity, to: head.count & ~1, by: 2).allSatisfy { (head[$0] == 0) == wanted }
    }
    if isNull(1, true), isNull(0, false) { return .utf16LittleEndian }
    if isNull(0, true), isNull(1, false) { return .utf16BigEndian }
    return .bytes
  }
}

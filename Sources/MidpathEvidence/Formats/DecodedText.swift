import LogScan

/// The text of a file, whatever it was written in, and what it was written in.
///
/// NUL bytes stay in the text: the formats skip them and ``SafeText`` makes them visible.
package struct DecodedText: Sendable, Hashable {
  /// How the bytes were read.
  package enum Encoding: Sendable, Hashable {
    case utf8
    case utf16
    case windows1252
  }

  package let text: String
  package let encoding: Encoding

  /// Decodes `bytes`: UTF-16 where a mark or its NULs say so, UTF-8 where valid, else Windows-1252.
  ///
  /// Where the rest is UTF-8 beyond ASCII, the end may be a character that was cut off.
  package init(_ bytes: [UInt8]) {
    let (narrow, encoding) = DecodedText.narrowed(bytes)
    if encoding == .utf16LittleEndian || encoding == .utf16BigEndian {
      self.init(text: String(decoding: narrow, as: UTF8.self), encoding: .utf16)
    } else if let text = DecodedText.validUTF8(narrow) {
      self.init(text: text, encoding: .utf8)
    } else {
      self.init(windows1252: narrow)
    }
  }

  /// Decodes every byte as one character of Windows-1252.
  package init(windows1252 bytes: [UInt8]) {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(DecodedText.scalar(windows1252: byte)) }
    self.init(text: String(scalars), encoding: .windows1252)
  }

  private init(text: String, encoding: Encoding) {
    self.text = text
    self.encoding = encoding
  }

  /// The 1-based line of the first byte that is not valid UTF-8, or nil where all are.
  package static func firstInvalidUTF8Line(in bytes: [UInt8]) -> Int? {
    var line = 1
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      if String(validating: bytes[start..<end], as: UTF8.self) == nil { return line }
      start = end + 1
      line += 1
    }
    return nil
  }

  /// The bytes as UTF-8 without a byte order mark, where their beginning tells what they are.
  private static func narrowed(_ bytes: [UInt8]) -> ([UInt8], SourceEncoding) {
    do {
      var source = try DecodedByteSource(sniffing: MemoryByteSource(bytes))
      guard source.encoding != .bytes else { return (bytes, .bytes) }
      var narrow: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = try chunk.withUnsafeMutableBytes { try source.read(into: $0) }
        if count == 0 { break }
        narrow += chunk[..<count]
      }
      return (narrow, source.encoding)
    } catch {
      return (bytes, .bytes)
    }
  }

  private static func validUTF8(_ bytes: [UInt8]) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    for cut in 1...3 where cut < bytes.count {
      let lead = bytes[bytes.count - cut]
      if (0x80...0xBF).contains(lead) { continue }
      let isCutOff = lead >= [0xC2, 0xE0, 0xF0][cut - 1] && lead <= 0xF4
      let head = bytes.dropLast(cut)
      guard isCutOff, head.contains(where: { $0 >= 0x80 }),
        let text = String(validating: head, as: UTF8.self)
      else { return nil }
      return text + "\u{FFFD}"
    }
    return nil
  }

  private static func scalar(windows1252 byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upperHalf[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  /// What Windows-1252 has at 0x80 to 0x9F; the five holes stay control characters.
  private static let upperHalf: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}

/// A UTF-16 source handed out as UTF-8.
///
/// A byte order mark in front is dropped; a lone surrogate or an odd last byte gives U+FFFD.
package struct UTF16ByteSource<Base: ByteSource>: ByteSource {
  /// The order of the two bytes of a unit.
  package enum ByteOrder: Sendable, Hashable {
    /// The lower byte first.
    case littleEndian
    /// The higher byte first.
    case bigEndian
  }

  private var base: Base
  private let order: ByteOrder
  private var input = [UInt8](repeating: 0, count: 64 << 10)
  private var oddByte: UInt8?
  private var highSurrogate: UInt32?
  private var isAtStart = true
  private var isAtEnd = false
  private var output: [UInt8] = []
  private var outputPosition = 0

  /// Transcodes `base`, whose units are in `order`.
  package init(_ base: Base, order: ByteOrder) {
    self.base = base
    self.order = order
    output.reserveCapacity(128 << 10)
  }

  package var encoding: SourceEncoding {
    order == .littleEndian ? .utf16LittleEndian : .utf16BigEndian
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while outputPosition == output.count, !isAtEnd { try refill() }
    let count = min(buffer.count, output.count - outputPosition)
    buffer.copyBytes(from: output[outputPosition..<(outputPosition + count)])
    outputPosition += count
    return count
  }

  private mutating func refill() throws {
    output.removeAll(keepingCapacity: true)
    outputPosition = 0
    var start = 0
    if let oddByte {
      input[0] = oddByte
      start = 1
    }
    let count = try input.withUnsafeMutableBytes { buffer in
      try base.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
    }
    guard count > 0 else {
      if highSurrogate != nil { append(0xFFFD) }
      if oddByte != nil { append(0xFFFD) }
      isAtEnd = true
      return
    }
    let end = start + count
    let low = order == .littleEndian ? 0 : 1
    for index in stride(from: 0, to: end - 1, by: 2) {
      take(UInt32(input[index + low]) | UInt32(input[index + 1 - low]) << 8)
    }
    oddByte = end % 2 == 1 ? input[end - 1] : nil
  }

  private mutating func take(_ unit: UInt32) {
    defer { isAtStart = false }
    if isAtStart, unit == 0xFEFF { return }
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        append(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00))
        return
      }
      append(0xFFFD)
    }
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: append(0xFFFD)
    default: append(unit)
    }
  }

  private mutating func append(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80:
      output.append(UInt8(scalar))
    case ..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    default:
      output.append(UInt8(0xF0 | scalar >> 18))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

/// Bytes that are already in memory.
package struct MemoryByteSource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  /// Hands out `bytes`.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Hands out the UTF-8 of `text`.
  package init(_ text: String) { bytes = Array(text.utf8) }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}

/// Something that hands out bytes from front to back, once.
package protocol ByteSource {
  /// What the bytes were transcoded from.
  var encoding: SourceEncoding { get }

  /// Fills the front of `buffer` (never empty) and returns how many bytes that were; 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

extension ByteSource {
  /// Sources hand on what they have, unless they say otherwise.
  package var encoding: SourceEncoding { .bytes }

  /// Reads until `count` bytes are there or the source ends.
  package mutating func readPrefix(_ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let read = try bytes.withUnsafeMutableBytes { buffer in
        try self.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      }
      if read == 0 { break }
      filled += read
    }
    return Array(bytes[..<filled])
  }
}

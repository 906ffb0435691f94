/// Where every 1,024th line of a text begins, so that a line in the middle is found at once.
package struct LineIndex: Sendable, Hashable {
  /// How many lines lie between two known places.
  package static let spacing = 1_024

  /// Where lines 1, 1,025, 2,049 and so on begin, in bytes of the text.
  package let offsets: [Int64]
  /// Lines of the text; a last one without a newline counts, an empty one behind the last newline
  /// does not.
  package let lineCount: Int
  /// Bytes of the text.
  package let byteCount: Int64

  /// Takes what was found before.
  package init(offsets: [Int64], lineCount: Int, byteCount: Int64) {
    self.offsets = offsets
    self.lineCount = lineCount
    self.byteCount = byteCount
  }

  /// Reads `source` to its end; throws what it throws.
  package init(reading source: inout some ByteSource) throws {
    var offsets: [Int64] = [0]
    var newlines = 0
    var position: Int64 = 0
    var endsMidLine = false
    var buffer = [UInt8](repeating: 0, count: LineIndex.bufferBytes)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { break }
      buffer.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        var start = 0
        while let newline = Newlines.first(in: base, start..<count) {
          newlines += 1
          start = newline + 1
          if newlines % LineIndex.spacing == 0 { offsets.append(position + Int64(start)) }
        }
        endsMidLine = start < count
      }
      position += Int64(count)
    }
    self.init(
      offsets: offsets, lineCount: newlines + (endsMidLine ? 1 : 0), byteCount: position)
  }

  private static let bufferBytes = 1 << 20

  /// The last known place at or before a 1-based line: which line begins there, and the offset.
  package func place(before line: Int) -> (line: Int, offset: Int64) {
    let wanted = (max(line, 1) - 1) / LineIndex.spacing
    let found = min(wanted, offsets.count - 1)
    return (found * LineIndex.spacing + 1, offsets[found])
  }
}

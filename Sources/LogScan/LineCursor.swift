/// Walks the lines of a source, and keeps of each no more than is asked for.
///
/// Lines end at `\n` alone; a carriage return before it belongs to the end. A line of any length
/// costs no more memory than one buffer.
package struct LineCursor {
  /// The front of a line.
  package struct Line: Sendable, Hashable {
    /// The 1-based number of the line in its source.
    package let number: Int
    /// As much of the line as was asked for, without its end.
    package let front: [UInt8]
    /// How long the whole line is, in bytes, without its end.
    package let byteCount: Int
  }

  private var source: any ByteSource
  private var buffer = [UInt8](repeating: 0, count: LineCursor.bufferBytes)
  /// What was read and not walked yet.
  private var rest = 0..<0
  /// The 1-based number of the line that comes next.
  private var number: Int

  private static let bufferBytes = 256 << 10

  /// Begins at the front of `source`, where the line with the 1-based number `line` begins.
  package init(_ source: any ByteSource, at line: Int) {
    self.source = source
    number = line
  }

  /// Goes past the lines before `line`, or to the end where there are fewer.
  package mutating func skip(to line: Int) throws {
    while number < line, try fill() {
      guard let newline = newline() else {
        rest = rest.upperBound..<rest.upperBound
        continue
      }
      rest = (newline + 1)..<rest.upperBound
      number += 1
    }
  }

  /// The next line with at most `limit` bytes of its front; nil at the end.
  package mutating func next(keeping limit: Int) throws -> Line? {
    var front: [UInt8] = []
    var length = 0
    var lastByte: UInt8 = 0
    var hasBegun = false
    while try fill() {
      hasBegun = true
      let newline = newline()
      let piece = rest.lowerBound..<(newline ?? rest.upperBound)
      front += buffer[piece].prefix(limit - front.count)
      length += piece.count
      if !piece.isEmpty { lastByte = buffer[piece.upperBound - 1] }
      rest = (newline.map { $0 + 1 } ?? rest.upperBound)..<rest.upperBound
      if newline != nil { break }
    }
    guard hasBegun else { return nil }
    if lastByte == UInt8(ascii: "\r") { length -= 1 }
    defer { number += 1 }
    return Line(number: number, front: Array(front.prefix(length)), byteCount: length)
  }

  private func newline() -> Int? {
    buffer.withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap { Newlines.first(in: $0, rest) }
    }
  }

  /// Makes sure that something is there; false at the end.
  private mutating func fill() throws -> Bool {
    guard rest.isEmpty else { return true }
    rest = 0..<(try buffer.withUnsafeMutableBytes { try source.read(into: $0) })
    return !rest.isEmpty
  }
}

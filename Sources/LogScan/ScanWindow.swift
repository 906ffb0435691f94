/// One window of whole lines, with some of the lines before it in front; only for the call's time.
///
/// All places are byte offsets into `bytes`. Lines before `newStart` were in earlier windows; they
/// are there to be looked back at and are not delivered again.
package struct ScanWindow: ~Copyable {
  /// The look-back and the new part; the memory is reused as soon as the call returns.
  package let bytes: UnsafeRawBufferPointer
  /// Where the new part starts; it reaches to the end of `bytes`.
  package let newStart: Int
  /// The 1-based number in the source of the line at `newStart`.
  package let firstLineNumber: Int
  /// How many (decoded) bytes of the source lie before `newStart`.
  package let sourceOffset: Int
  /// Whether `newStart` is inside a line too long to be held.
  package let beginsMidLine: Bool
  /// Whether the last line goes on in the next window.
  package let endsMidLine: Bool
  /// Where the first whole line of `bytes` starts.
  let wholeStart: Int

  /// The line that holds `offset`, without its newline and carriage return.
  ///
  /// An offset on the newline belongs to the line it ends. A line that began before `bytes` starts
  /// at 0.
  package func lineBounds(at offset: Int) -> Range<Int> {
    let place = max(0, min(offset, bytes.count - 1))
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return 0..<0 }
    let start = Newlines.last(in: base, 0..<place).map { $0 + 1 } ?? 0
    let end = Newlines.first(in: base, place..<bytes.count) ?? bytes.count
    return start..<Self.trimmed(base, start, end)
  }

  /// The whole line in front of the one that starts at `start`; nil at the front of the window.
  package func previousLine(before start: Int) -> Range<Int>? {
    guard let base = bytes.baseAddress, start > wholeStart, start <= bytes.count,
      bytes[start - 1] == Newlines.newline
    else { return nil }
    let end = start - 1
    let lineStart = Newlines.last(in: base, wholeStart..<end).map { $0 + 1 } ?? wholeStart
    return lineStart..<Self.trimmed(base, lineStart, end)
  }

  /// The line behind the one that ends at `end` (with or without newline counted in).
  ///
  /// Nil at the end of the window, where the next window goes on.
  package func nextLine(after end: Int) -> Range<Int>? {
    guard let base = bytes.baseAddress, end >= 0, end < bytes.count else { return nil }
    var start = end
    if start == 0 || bytes[start - 1] != Newlines.newline {
      guard let newline = Newlines.first(in: base, start..<bytes.count) else { return nil }
      start = newline + 1
    }
    guard start < bytes.count else { return nil }
    let lineEnd = Newlines.first(in: base, start..<bytes.count) ?? bytes.count
    return start..<Self.trimmed(base, start, lineEnd)
  }

  static func trimmed(_ base: UnsafeRawPointer, _ start: Int, _ end: Int) -> Int {
    end > start && base.load(fromByteOffset: end - 1, as: UInt8.self) == UInt8(ascii: "\r")
      ? end - 1 : end
  }
}

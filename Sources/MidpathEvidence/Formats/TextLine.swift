/// One line of a text file with its number.
package struct TextLine: Sendable, Hashable {
  /// 1-based.
  package let number: Int
  /// Without the line break.
  package let text: Substring

  /// The lines of a text, cut at LF and CR LF.
  package static func lines(of text: String) -> [TextLine] {
    var lines: [TextLine] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      var stop = end
      if start < end, bytes[bytes.index(before: end)] == UInt8(ascii: "\r") {
        stop = bytes.index(before: end)
      }
      lines.append(TextLine(number: lines.count + 1, text: text[start..<stop]))
      start = end < bytes.endIndex ? bytes.index(after: end) : end
    }
    return lines
  }
}

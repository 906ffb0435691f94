import MidpathModel

/// The text of a line for people, from its bytes.
enum LineText {
  /// How much of a line becomes text.
  static let byteLimit = 16 << 10

  /// The line as text: UTF-8, or Windows-1252 where it is none.
  static func string(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String {
    let cut = range.lowerBound..<min(range.upperBound, range.lowerBound + byteLimit)
    let line = UnsafeRawBufferPointer(rebasing: bytes[cut])
    if let text = String(validating: line, as: UTF8.self) { return text }
    if cut != range { return String(decoding: line, as: UTF8.self) }
    return DecodedText(windows1252: Array(line)).text
  }
}

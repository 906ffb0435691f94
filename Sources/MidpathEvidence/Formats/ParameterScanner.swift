/// Reads the parameters of a config.xml that no XML parser takes.
///
/// A value may hold `&`, `<`, `>` and quotation marks that nobody escaped, lack its closing mark,
/// or stand in a tag that was never closed. It ends with its line.
enum ParameterScanner {
  /// The parameters outside comments, in file order.
  static func parameters(in utf8: [UInt8]) -> [ReadParameter] {
    var cursor = XMLCursor(utf8)
    var parameters: [ReadParameter] = []
    while cursor.findTag() {
      let line = cursor.line
      guard cursor.has("<parameter"), isTagName(utf8, at: cursor.position + 10) else {
        cursor.advance()
        continue
      }
      cursor.advance(to: cursor.position + 10)
      let attributes = readAttributes(&cursor)
      guard let name = attributes["name"] else { continue }
      parameters.append(
        ReadParameter(
          name: name, value: attributes["value"] ?? "", line: line,
          isSecure: isTrue(attributes["secure"]) || isTrue(attributes["encrypt"])))
    }
    return parameters
  }

  /// Whether an attribute says `true`.
  static func isTrue(_ value: String?) -> Bool { value?.lowercased() == "true" }

  /// `<parameter` and not `<parameters`.
  private static func isTagName(_ utf8: [UInt8], at end: Int) -> Bool {
    end < utf8.count && (MaskedLine.isBlank(utf8[end]) || utf8[end] == UInt8(ascii: "/"))
  }

  /// The attributes up to the end of the tag, or to the next tag where it has none.
  private static func readAttributes(_ cursor: inout XMLCursor) -> [String: String] {
    var attributes: [String: String] = [:]
    while let byte = cursor.byte {
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") { break }
      guard MaskedLine.isName(byte) else {
        cursor.advance()
        continue
      }
      let start = cursor.position
      while let byte = cursor.byte, MaskedLine.isName(byte) { cursor.advance() }
      let name = String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self)
      skipBlanks(&cursor)
      guard cursor.byte == UInt8(ascii: "=") else { continue }
      cursor.advance()
      skipBlanks(&cursor)
      guard let quote = cursor.byte, "\"'".utf8.contains(quote) else { continue }
      cursor.advance()
      let value = valueRange(cursor, quote: quote)
      cursor.advance(to: value.upperBound)
      if cursor.byte == quote { cursor.advance() }
      if attributes[name] == nil {
        attributes[name] = XMLText.unescaped(cursor.bytes[value])
      }
    }
    return attributes
  }

  private static func skipBlanks(_ cursor: inout XMLCursor) {
    while let byte = cursor.byte, MaskedLine.isBlank(byte) { cursor.advance() }
  }

  /// The value from here to the first mark behind which a tag can go on, within the line.
  private static func valueRange(_ cursor: XMLCursor, quote: UInt8) -> Range<Int> {
    let bytes = cursor.bytes
    let start = cursor.position
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      if bytes[end] == quote, goesOn(bytes, after: end) { return start..<end }
      end += 1
    }
    while end > start, MaskedLine.isBlank(bytes[end - 1]) { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: ">") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return start..<end
  }

  private static func goesOn(_ bytes: [UInt8], after mark: Int) -> Bool {
    var next = mark + 1
    while next < bytes.count, MaskedLine.isBlank(bytes[next]) { next += 1 }
    guard next < bytes.count else { return true }
    if bytes[next] == UInt8(ascii: ">") || bytes[next] == UInt8(ascii: "<") { return true }
    if bytes[next] == UInt8(ascii: "/") {
      return next + 1 == bytes.count || bytes[next + 1] == UInt8(ascii: ">")
    }
    guard next > mark + 1 else { return false }
    var end = next
    while end < bytes.count, MaskedLine.isName(bytes[end]) { end += 1 }
    return end > next && end < bytes.count && bytes[end] == UInt8(ascii: "=")
  }
}

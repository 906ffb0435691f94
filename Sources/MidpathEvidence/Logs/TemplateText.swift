/// A message with all that changes from one record to the next abstracted.
///
/// Numbers become `<num>`, sys_ids and other long hexadecimal runs `<id>`, addresses `<ip>`, names
/// of hosts `<host>`, URLs `<url>`, paths `<path>`, quoted text and mail addresses `<text>`.
struct TemplateText {
  private let bytes: UnsafeRawBufferPointer
  private let end: Int
  private var position: Int

  /// How much of a message is looked at.
  static let inputLimit = 600
  /// How long a template gets.
  static let outputLimit = 260

  /// Appends the template of the message at `range` to `output`.
  static func append(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    let end = min(range.upperBound, range.lowerBound + inputLimit)
    var text = TemplateText(bytes: bytes, end: end, position: range.lowerBound)
    text.run(&output, limit: output.count + outputLimit)
  }

  private init(bytes: UnsafeRawBufferPointer, end: Int, position: Int) {
    self.bytes = bytes
    self.end = end
    self.position = position
  }

  private mutating func run(_ output: inout [UInt8], limit: Int) {
    var previous: UInt8 = 0x20
    while position < end, output.count < limit {
      let byte = bytes[position]
      if TemplateText.isQuote(byte), !TemplateText.isWord(previous), let close = closing(byte) {
        put("<text>", &output)
        position = close + 1
        previous = byte
      } else if byte == 0x20 || byte == 0x09 {
        if output.last != 0x20, !output.isEmpty { output.append(0x20) }
        position += 1
        previous = 0x20
      } else if TemplateText.isDelimiter(byte) {
        output.append(byte)
        position += 1
        previous = byte
      } else {
        let start = position
        while position < end, !TemplateText.isDelimiter(bytes[position]),
          bytes[position] != 0x20, bytes[position] != 0x09
        {
          position += 1
        }
        if isURL(start) { skipURL() }
        previous = bytes[position - 1]
        word(start..<position, &output)
      }
    }
    while output.last == 0x20 { output.removeLast() }
  }

  private func isURL(_ start: Int) -> Bool {
    ByteCursor(bytes, start..<position).find("://", before: position) != nil
  }

  /// Goes to the end of a URL: it may hold what ends other words.
  private mutating func skipURL() {
    let ends: [UInt8] = [
      0x20, 0x09, UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ">"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"),
    ]
    while position < end, !ends.contains(bytes[position]) { position += 1 }
  }

  /// Appends one word; punctuation behind it stays.
  private func word(_ whole: Range<Int>, _ output: inout [UInt8]) {
    var stop = whole.upperBound
    while stop > whole.lowerBound, TemplateText.isPunctuation(bytes[stop - 1]) { stop -= 1 }
    if let name = TemplateWord.kind(bytes, whole.lowerBound..<stop) {
      put(name, &output)
    } else {
      TemplateWord.abstractDigits(bytes, whole.lowerBound..<stop, &output)
    }
    output.append(contentsOf: bytes[stop..<whole.upperBound])
  }

  /// Appends a placeholder; a path with blanks in it is one path.
  private func put(_ name: StaticString, _ output: inout [UInt8]) {
    let text = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    if output.last == 0x20, output.dropLast().suffix(text.count).elementsEqual(text),
      text.elementsEqual("<path>".utf8)
    {
      output.removeLast()
      return
    }
    output.append(contentsOf: text)
  }

  private func closing(_ quote: UInt8) -> Int? {
    let wanted: UInt8 = quote == UInt8(ascii: "`") ? UInt8(ascii: "`") : quote
    var place = position + 1
    let limit = min(end, position + 300)
    while place < limit {
      if bytes[place] == wanted, place + 1 >= end || !TemplateText.isWord(bytes[place + 1]) {
        return place
      }
      place += 1
    }
    return nil
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0x60
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x3A || byte == 0x21 || byte == 0x3F
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}

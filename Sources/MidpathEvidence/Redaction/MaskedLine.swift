/// The bytes of a line, once as they are and once in lower case, with the ways to walk them.
struct MaskedLine {
  let bytes: [UInt8]
  /// The same length as ``bytes``; only ASCII letters differ.
  let lower: [UInt8]

  /// Takes the bytes of a line.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lower = bytes.map(MaskedLine.lowercased)
  }

  /// How many bytes there are.
  var count: Int { bytes.count }

  /// The positions, within `range` if one is given, at which `word`, in lower case, begins.
  func positions(of word: String, in range: Range<Int>? = nil) -> [Int] {
    positions(of: Array(word.utf8), in: range)
  }

  /// The positions, within `range` if one is given, at which `word`, in lower case, begins.
  func positions(of word: [UInt8], in range: Range<Int>? = nil) -> [Int] {
    let range = range ?? 0..<count
    guard let first = word.first, range.count >= word.count else { return [] }
    var found: [Int] = []
    for position in range.lowerBound...(range.upperBound - word.count)
    where lower[position] == first {
      if lower[position..<(position + word.count)].elementsEqual(word) { found.append(position) }
    }
    return found
  }

  /// Whether `word`, given in lower case, stands at `position`.
  func has(_ word: String, at position: Int) -> Bool {
    position >= 0 && position <= count && lower[position...].starts(with: word.utf8)
  }

  /// The first position at or after `position` whose byte does not satisfy `condition`.
  func skip(from position: Int, while condition: (UInt8) -> Bool) -> Int {
    var position = position
    while position < count, condition(bytes[position]) { position += 1 }
    return position
  }

  /// The first position at or after `position` that is no blank.
  func skipBlanks(from position: Int) -> Int { skip(from: position, while: MaskedLine.isBlank) }

  /// How a quotation mark at `position` is written, or nil: `"`, `'`, `\"`, `&quot;`, `&apos;`.
  func quote(at position: Int) -> String? {
    guard position < count else { return nil }
    return ["\"", "'", "\\\"", "\\'", "&quot;", "&apos;", "&#34;"].first {
      has($0, at: position)
    }
  }

  /// The end of a value that `quote` opened just before `start`: where the same mark stands, or
  /// the end of the line.
  func closing(_ quote: String, from start: Int) -> Int {
    var position = start
    while position < count {
      if has(quote, at: position) { return position }
      position += 1
    }
    return count
  }

  /// The line with each span replaced; spans may touch and overlap.
  func replacing(_ spans: [Range<Int>], by mask: String) -> String {
    var result: [UInt8] = []
    var position = 0
    for span in merged(spans) {
      result += bytes[position..<span.lowerBound]
      result += mask.utf8
      position = span.upperBound
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }

  private func merged(_ spans: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) where !span.isEmpty {
      if let last = merged.last, span.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  /// A byte in lower case, where it is an ASCII letter.
  static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// A byte in upper case, where it is an ASCII letter.
  static func uppercased(_ byte: UInt8) -> UInt8 {
    (0x61...0x7A).contains(byte) ? byte & ~0x20 : byte
  }

  /// A blank, a tab or a line break.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// A letter or digit of ASCII, or any part of a character beyond it.
  static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }

  /// A digit.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A character of base64, padding included, in either alphabet.
  static func isBase64(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || "+/=-_".utf8.contains(byte)
  }

  /// A character of a setting's name.
  static func isName(_ byte: UInt8) -> Bool { isWord(byte) || "_.-".utf8.contains(byte) }
}

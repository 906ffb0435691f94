/// What a word of a message is, where it is something that changes from record to record.
enum TemplateWord {
  /// The placeholder for the whole word, or nil where only its digits are abstracted.
  static func kind(_ bytes: UnsafeRawBufferPointer, _ word: Range<Int>) -> StaticString? {
    guard word.count > 1 else { return nil }
    let shape = Shape(bytes, word)
    if shape.hasScheme { return "<url>" }
    if shape.ats == 1, shape.dots > 0, shape.letters > 2 { return "<text>" }
    if shape.backslashes > 0 { return "<path>" }
    let beginsWithSlash = bytes[word.lowerBound] == 0x2F
    if shape.slashes > 1 || (beginsWithSlash && shape.letters > 1) { return "<path>" }
    let isUUID = shape.dashes == 4 && word.count == 36
    if shape.isHexOnly, isUUID || word.count >= 16 { return "<id>" }
    if isAddress(bytes, word) { return "<ip>" }
    if shape.colons >= 3, shape.letters == shape.hexLetters { return "<ip>" }
    return isHost(bytes, word, shape) ? "<host>" : nil
  }

  /// Appends a word with every run of digits as `<num>` and every long hexadecimal run as `<id>`.
  static func abstractDigits(
    _ bytes: UnsafeRawBufferPointer, _ word: Range<Int>, _ output: inout [UInt8]
  ) {
    var place = word.lowerBound
    while place < word.upperBound {
      let run = hexRun(bytes, place..<word.upperBound)
      if run >= 16 {
        output.append(contentsOf: "<id>".utf8)
        place += run
      } else if bytes[place].isDigit {
        place = numberEnd(bytes, place..<word.upperBound)
        output.append(contentsOf: "<num>".utf8)
      } else {
        output.append(bytes[place])
        place += 1
      }
    }
  }

  /// What a word is made of.
  private struct Shape {
    var letters = 0
    var hexLetters = 0
    var upper = 0
    var dots = 0
    var slashes = 0
    var backslashes = 0
    var colons = 0
    var dashes = 0
    var ats = 0
    var others = 0
    var hasScheme = false

    init(_ bytes: UnsafeRawBufferPointer, _ word: Range<Int>) {
      for place in word {
        let byte = bytes[place]
        if byte.isLetter {
          letters += 1
          if byte.isHex { hexLetters += 1 }
          if byte.isUpper { upper += 1 }
        } else if !byte.isDigit {
          switch byte {
          case 0x2E: dots += 1
          case 0x2F:
            slashes += 1
            let isScheme = place + 1 < word.upperBound && bytes[place + 1] == 0x2F
            if isScheme, place > word.lowerBound, bytes[place - 1] == 0x3A { hasScheme = true }
          case 0x5C: backslashes += 1
          case 0x3A: colons += 1
          case 0x2D: dashes += 1
          case 0x40: ats += 1
          default: others += 1
          }
        }
      }
    }

    var isHexOnly: Bool {
      letters == hexLetters && dots + slashes + backslashes + colons + ats + others == 0
    }
  }

  private static func hexRun(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place < range.upperBound, bytes[place].isHex { place += 1 }
    return place - range.lowerBound
  }

  /// The end of a number with its decimals, groups and parts of a time.
  private static func numberEnd(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      let isInner = byte == 0x2E || byte == 0x3A || byte == 0x2D || byte == 0x2F
      let goesOn = isInner && place + 1 < range.upperBound && bytes[place + 1].isDigit
      guard byte.isDigit || goesOn else { break }
      place += 1
    }
    return place
  }

  /// `10.1.2.3`, also with a port.
  private static func isAddress(_ bytes: UnsafeRawBufferPointer, _ word: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, word)
    for part in 0..<4 {
      guard let number = cursor.number(1...3), number < 256 else { return false }
      if part < 3, !cursor.skip(UInt8(ascii: ".")) { return false }
    }
    if cursor.skip(UInt8(ascii: ":")) { return cursor.number(1...5) != nil }
    return cursor.position == cursor.end || cursor.current == UInt8(ascii: "/")
  }

  /// A name with dots that is no Java package or file: all lower case, and of three parts or with
  /// the ending of a network.
  private static func isHost(
    _ bytes: UnsafeRawBufferPointer, _ word: Range<Int>, _ shape: Shape
  ) -> Bool {
    guard shape.dots > 0, shape.others == 0, shape.slashes == 0, shape.letters > 3,
      shape.colons <= 1
    else { return false }
    let first = ByteCursor(bytes, word)
    let packages: [StaticString] = [
      "com.", "org.", "java.", "javax.", "net.", "sun.", "jdk.", "io.", "ch.", "mid.", "glide.",
      "wrapper.", "snc.", "keypairs.", "ecc_queue.",
    ]
    if packages.contains(where: { first.starts(with: $0) }) { return false }
    var stop = word.upperBound
    if shape.colons == 1 {
      guard let colon = first.find(UInt8(ascii: ":"), before: stop) else { return false }
      stop = colon
    }
    var last = stop
    while last > word.lowerBound, bytes[last - 1] != 0x2E { last -= 1 }
    let ending = ByteCursor(bytes, last..<stop)
    guard ending.current.isLetter, stop - last >= 2 else { return false }
    let endings: [StaticString] = ["com", "net", "org", "local", "lan", "corp", "int", "internal"]
    let isNetwork = endings.contains {
      stop - last == $0.utf8CodeUnitCount && ending.starts(with: $0)
    }
    return isNetwork || (shape.dots >= 2 && shape.upper == 0)
  }
}

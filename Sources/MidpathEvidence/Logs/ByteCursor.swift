/// Reads the parts of a line from front to back, never past its end.
struct ByteCursor {
  let bytes: UnsafeRawBufferPointer
  private(set) var position: Int
  let end: Int

  /// Starts at the front of `range`.
  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The byte at the position, or 0 at the end.
  var current: UInt8 { position < end ? bytes[position] : 0 }

  /// The byte `distance` behind the position, or 0 past the end.
  func peek(_ distance: Int) -> UInt8 {
    position + distance < end ? bytes[position + distance] : 0
  }

  /// Goes on by some bytes, at most to the end.
  mutating func advance(_ count: Int = 1) {
    position = min(end, position + count)
  }

  /// Goes to a place further on.
  mutating func move(to place: Int) {
    position = min(end, max(position, place))
  }

  /// Goes past `byte` where it stands at the position.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Goes past blanks and tabs and returns how many there were.
  @discardableResult
  mutating func skipBlanks() -> Int {
    let start = position
    while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    return position - start
  }

  /// Whether `text` (ASCII) stands at the position.
  func starts(with text: StaticString) -> Bool {
    ByteCursor.holds(bytes, text, at: position, end: end)
  }

  /// Goes past `text` where it stands at the position.
  mutating func skip(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  /// Reads a number of so many digits; the position stays where there are fewer.
  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var place = position
    while place < end, place - position < digits.upperBound, bytes[place].isDigit {
      value = value * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    guard place - position >= digits.lowerBound else { return nil }
    position = place
    return value
  }

  /// The first place of `byte` at or behind the position and before `limit`, or nil.
  func find(_ byte: UInt8, before limit: Int) -> Int? {
    var place = position
    let stop = min(end, limit)
    while place < stop {
      if bytes[place] == byte { return place }
      place += 1
    }
    return nil
  }

  /// The first place of `text` at or behind the position and before `limit`, or nil.
  func find(_ text: StaticString, before limit: Int) -> Int? {
    let stop = min(end, limit)
    var place = position
    while place < stop {
      if ByteCursor.holds(bytes, text, at: place, end: end) { return place }
      place += 1
    }
    return nil
  }

  private static func holds(
    _ bytes: UnsafeRawBufferPointer, _ text: StaticString, at place: Int, end: Int
  ) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - place >= count else { return false }
    let wanted = text.utf8Start
    for index in 0..<count where bytes[place + index] != wanted[index] { return false }
    return true
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  var isHex: Bool { isDigit || ((self | 0x20) >= 0x61 && (self | 0x20) <= 0x66) }
  /// The letter in lower case; anything else as it is.
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

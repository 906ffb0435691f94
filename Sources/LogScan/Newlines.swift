#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Finds and counts the newlines of a buffer.
enum Newlines {
  static let newline = UInt8(ascii: "\n")

  /// The place of the first newline in `range`, if there is one.
  @inline(__always)
  static func first(in base: UnsafeRawPointer, _ range: Range<Int>) -> Int? {
    guard let found = memchr(base + range.lowerBound, Int32(newline), range.count) else {
      return nil
    }
    return UnsafeRawPointer(found) - base
  }

  /// The place of the last newline in `range`, if there is one.
  static func last(in base: UnsafeRawPointer, _ range: Range<Int>) -> Int? {
    var end = range.upperBound
    // Eight bytes at a time, as long as none of them is a newline.
    let pattern = 0x0101_0101_0101_0101 &* UInt64(newline)
    while end - range.lowerBound >= 8 {
      let word = (base + (end - 8)).loadUnaligned(as: UInt64.self) ^ pattern
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      end -= 8
    }
    while end > range.lowerBound {
      end -= 1
      if base.load(fromByteOffset: end, as: UInt8.self) == newline { return end }
    }
    return nil
  }

  /// How many newlines there are in `range`.
  static func count(in base: UnsafeRawPointer, _ range: Range<Int>) -> Int {
    let low7 = 0x7F7F_7F7F_7F7F_7F7F as UInt64
    let pattern = 0x0101_0101_0101_0101 &* UInt64(newline)
    var total = 0
    var position = range.lowerBound
    // Eight bytes at a time in plain integers: the compiler makes vectors of it. A byte of `lanes`
    // counts at most 255 before it would wrap.
    while range.upperBound - position >= 8 {
      let words = min(255, (range.upperBound - position) / 8)
      var lanes: UInt64 = 0
      for index in 0..<words {
        let word = (base + (position &+ index &* 8)).loadUnaligned(as: UInt64.self) ^ pattern
        // The top bit of a byte is left set where, and only where, the byte is zero.
        let zeros = ~(((word & low7) &+ low7) | word | low7)
        lanes &+= zeros >> 7
      }
      position += words * 8
      let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ ((lanes >> 8) & 0x00FF_00FF_00FF_00FF)
      total += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while position < range.upperBound {
      if base.load(fromByteOffset: position, as: UInt8.self) == newline { total += 1 }
      position += 1
    }
    return total
  }
}

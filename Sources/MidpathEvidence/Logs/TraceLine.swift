/// Tells the lines of a Java stack trace from others.
enum TraceLine {
  /// Whether the text is `at pkg.Class.method(..)`, `Caused by: ..`, `... 31 more`, an indented
  /// line or one that begins with an exception.
  static func isTrace(_ bytes: UnsafeRawBufferPointer, _ text: Range<Int>) -> Bool {
    let cursor = ByteCursor(bytes, text)
    return cursor.current == 0x20 || cursor.current == 0x09 || cursor.starts(with: "at ")
      || cursor.starts(with: "Caused by") || cursor.starts(with: "... ")
      || isException(bytes, text)
  }

  /// Whether the text begins with the class of an exception, such as `java.net.ConnectException: ..`.
  static func isException(_ bytes: UnsafeRawBufferPointer, _ text: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, text)
    cursor.skipBlanks()
    _ = cursor.skip("Caused by: ")
    let start = cursor.position
    var lastDot: Int?
    while cursor.position - start < 200 {
      let byte = cursor.current
      if byte == 0x2E {
        lastDot = cursor.position
      } else if !byte.isLetter, !byte.isDigit, byte != UInt8(ascii: "$"), byte != 0x5F {
        break
      }
      cursor.advance()
      if cursor.position == cursor.end { break }
    }
    guard let lastDot, lastDot > start else { return false }
    let name = ByteCursor(bytes, lastDot..<cursor.position)
    return name.find("Exception", before: name.end) != nil
      || name.find("Error", before: name.end) != nil
      || name.find("Failure", before: name.end) != nil
      || name.find("Throwable", before: name.end) != nil
  }
}

package import MidpathModel

/// The figures of one LogStatusMonitor line.
package enum StatusLine {
  /// Reads `stats threads: 83, memory max: 910.0mb, allocated: 496.0mb, used: 89.0mb, ..`.
  ///
  /// Nil where one of the three memory figures is missing. Queue figures are added up over all
  /// pools; older lines have none and count as 0.
  package static func sample(
    _ bytes: UnsafeRawBufferPointer, _ message: Range<Int>, time: HostTime
  ) -> Sample? {
    var cursor = ByteCursor(bytes, message)
    guard let maximum = megabytes(behind: "memory max:", &cursor),
      let allocated = megabytes(behind: "allocated:", &cursor),
      let used = megabytes(behind: "used:", &cursor)
    else { return nil }
    var queued = 0
    var processing = 0
    while let colon = cursor.find(UInt8(ascii: ":"), before: cursor.end) {
      let isQueued = ends(bytes, with: "queued", at: colon, from: message.lowerBound)
      let isProcessing = ends(bytes, with: "processing", at: colon, from: message.lowerBound)
      cursor.move(to: colon + 1)
      cursor.skipBlanks()
      guard isQueued || isProcessing, let count = cursor.number(1...9) else { continue }
      if isQueued { queued += count } else { processing += count }
    }
    return Sample(
      time: time, memoryMax: maximum, memoryAllocated: allocated, memoryUsed: used, queued: queued,
      processing: processing)
  }

  private static func ends(
    _ bytes: UnsafeRawBufferPointer, with word: StaticString, at end: Int, from start: Int
  ) -> Bool {
    let from = end - word.utf8CodeUnitCount
    return from >= start && ByteCursor(bytes, from..<end).starts(with: word)
  }

  private static func megabytes(behind label: StaticString, _ cursor: inout ByteCursor) -> Double? {
    guard let place = cursor.find(label, before: cursor.end) else { return nil }
    cursor.move(to: place + label.utf8CodeUnitCount)
    cursor.skipBlanks()
    guard let whole = cursor.number(1...9) else { return nil }
    var value = Double(whole)
    // A localised host writes a comma.
    if cursor.current == 0x2E || cursor.current == 0x2C, cursor.peek(1).isDigit {
      cursor.advance()
      let start = cursor.position
      var scale = 1.0
      let fraction = Double(cursor.number(1...6) ?? 0)
      for _ in start..<cursor.position { scale *= 10 }
      value += fraction / scale
    }
    cursor.skipBlanks()
    switch cursor.current.lowered {
    case UInt8(ascii: "g"): value *= 1_024
    case UInt8(ascii: "k"): value /= 1_024
    default: break
    }
    return value
  }
}

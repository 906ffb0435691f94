/// The one buffer of a scan: the lines looked back at, the new part, and what is carried over.
struct WindowBuffer: ~Copyable {
  /// How much of a cut line is scanned again with its next piece, to find what straddles the cut.
  static let overlapBytes = 4096

  /// The memory, valid for as long as this value is.
  let base: UnsafeMutableRawPointer
  /// Where what has not been scanned yet starts.
  private(set) var newStart = 0
  /// Where the first whole line of the buffer starts.
  private(set) var wholeStart = 0
  /// Whether `newStart` is inside a line.
  private(set) var beginsMidLine = false
  private var filled = 0
  private var isAtEnd = false
  private let limits: ScanLimits

  init(limits: ScanLimits) {
    self.limits = limits
    base = .allocate(
      byteCount: limits.lookbackBytes + max(limits.windowBytes, limits.maximumLineBytes),
      alignment: 64)
  }

  deinit { base.deallocate() }

  /// Reads on until there are whole lines to scan, and returns where they end; nil at the end.
  ///
  /// The last one is not whole at the end of the source and when it is too long to be held.
  mutating func fill(from source: inout some ByteSource) throws -> Int? {
    let longest = max(limits.windowBytes, limits.maximumLineBytes)
    var target = newStart + limits.windowBytes
    var searched = newStart
    while true {
      while filled < target, !isAtEnd {
        let free = UnsafeMutableRawBufferPointer(start: base + filled, count: target - filled)
        let count = try source.read(into: free)
        precondition(count >= 0 && count <= free.count, "a source wrote past the buffer")
        filled += count
        isAtEnd = count == 0
      }
      if isAtEnd { return filled > newStart ? ready(to: filled) : nil }
      if let newline = Newlines.last(in: base, searched..<filled) { return ready(to: newline + 1) }
      if filled - newStart >= longest { return ready(to: filled) }
      searched = filled
      target = newStart + min(longest, filled - newStart + limits.windowBytes)
    }
  }

  private mutating func ready(to end: Int) -> Int {
    if beginsMidLine {
      wholeStart = Newlines.first(in: base, newStart..<end).map { $0 + 1 } ?? end
    }
    return end
  }

  /// Whether the part that ends at `end` ends inside a line that goes on.
  func endsMidLine(_ end: Int) -> Bool {
    !isAtEnd && end > 0 && base.load(fromByteOffset: end - 1, as: UInt8.self) != Newlines.newline
  }

  /// Drops what ends at `end` but for the look-back, and moves the rest to the front.
  mutating func advance(past end: Int) {
    beginsMidLine = endsMidLine(end)
    var keptFrom = max(0, end - limits.lookbackBytes)
    if beginsMidLine {
      keptFrom = max(keptFrom, end - Self.overlapBytes)
    } else if keptFrom <= wholeStart {
      keptFrom = wholeStart
    } else {
      keptFrom = Newlines.first(in: base, (keptFrom - 1)..<end).map { $0 + 1 } ?? end
      wholeStart = keptFrom
    }
    if keptFrom > 0 {
      base.copyMemory(from: base + keptFrom, byteCount: filled - keptFrom)
    }
    filled -= keptFrom
    newStart = end - keptFrom
    wholeStart = max(0, wholeStart - keptFrom)
  }
}

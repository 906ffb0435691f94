/// The sizes that bound a scan's memory, in bytes.
package struct ScanLimits: Sendable, Hashable {
  /// How much is read before a window is cut at its last newline.
  package let windowBytes: Int
  /// The longest line that is surely delivered whole; a longer one comes in pieces.
  package let maximumLineBytes: Int
  /// How much of the lines before a window is kept in front of it.
  package let lookbackBytes: Int
  /// How many line matches one pass may collect before its window is cut smaller.
  let maximumHits: Int

  /// The sizes for everyday use.
  package static let standard = ScanLimits()

  /// Sizes of one's own; nothing is smaller than one byte.
  package init(
    windowBytes: Int = 1 << 20, maximumLineBytes: Int = 1 << 20, lookbackBytes: Int = 64 << 10,
    maximumHits: Int = 1 << 18
  ) {
    self.windowBytes = max(1, windowBytes)
    self.maximumLineBytes = max(1, maximumLineBytes)
    self.lookbackBytes = max(1, lookbackBytes)
    self.maximumHits = max(1, maximumHits)
  }
}

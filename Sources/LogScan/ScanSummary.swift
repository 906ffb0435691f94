/// What a scan has seen from first to last byte.
package struct ScanSummary: Sendable, Hashable {
  /// How many bytes were scanned, after decoding.
  package let bytes: Int
  /// How many lines there were, a last one without a newline included.
  package let lines: Int
  /// For each expression, how many lines it matched.
  package let matches: [Int]
  /// Whether the source ended without a newline.
  package let endedMidLine: Bool
  /// What the source was written in.
  package let sourceEncoding: SourceEncoding
  /// Whether the scan was stopped before the source's end.
  package let wasStopped: Bool
}

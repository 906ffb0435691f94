import LogScan

/// A source that knows how much was read from it, and that ends where reading fails.
///
/// What was read before a failure is worth as much as any other log; the failure is kept.
struct CountedByteSource: ByteSource {
  /// What became of a source; it outlives it.
  final class Outcome {
    fileprivate(set) var bytes: Int64 = 0
    fileprivate(set) var failure: (any Error)?
  }

  private var base: any ByteSource
  private let outcome: Outcome

  /// Reads from `base` and notes what becomes of it.
  init(_ base: any ByteSource, outcome: Outcome) {
    self.base = base
    self.outcome = outcome
  }

  var encoding: SourceEncoding { base.encoding }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard outcome.failure == nil else { return 0 }
    do {
      let read = try base.read(into: buffer)
      outcome.bytes += Int64(read)
      return read
    } catch {
      outcome.failure = error
      return 0
    }
  }
}

/// Takes the matcher's calls for one pass and keeps one hit per line and expression.
///
/// The matcher calls once per match end, tens of millions of times per GB, so this is plain memory
/// behind a pointer. A line is known by where it ends.
struct HitCollector: ~Copyable {
  /// Why a pass ended early.
  enum Outcome {
    /// It did not.
    case complete
    /// There is no room for another hit.
    case overflow
    /// An expression's matches did not come in the order of their ends.
    case unordered
  }

  /// What a tally expression has seen in the pass.
  private struct Tally {
    var firstEnd = 0
    var count = 0
  }

  let expressionCount: Int
  private(set) var outcome = Outcome.complete
  private(set) var hitCount = 0
  /// Whether to keep everything, in whatever order it comes.
  private var isRaw = false
  private let capacity: Int
  /// Per expression one more than where its latest line ends; 0 for none.
  private let latest: UnsafeMutablePointer<Int>
  private let tallies: UnsafeMutablePointer<Tally>
  private let isTally: UnsafeMutablePointer<Bool>
  /// Line end in the upper half, expression in the lower.
  private let hits: UnsafeMutablePointer<UInt64>
  private var base: UnsafeRawPointer
  private var origin = 0
  private var start = 0
  private var end = 0
  private var lineFrom = 0
  private var lineEnd = -1

  /// Collects for `expressions` with room for at least `maximumHits` hits.
  init(expressions: [ScanExpression], maximumHits: Int, base: UnsafeRawPointer) {
    self.base = base
    expressionCount = expressions.count
    capacity = max(maximumHits, expressions.count)
    latest = .allocate(capacity: expressions.count)
    tallies = .allocate(capacity: expressions.count)
    isTally = .allocate(capacity: expressions.count)
    // Behind the pass's own hits there is room for the first and last line of every tally.
    hits = .allocate(capacity: capacity + 2 * expressions.count)
    for (index, expression) in expressions.enumerated() {
      (isTally + index).initialize(to: expression.delivery == .tally)
    }
  }

  deinit {
    latest.deallocate()
    tallies.deallocate()
    isTally.deallocate()
    hits.deallocate()
  }

  /// Forgets everything and gets ready for a pass over `start..<end` that is given the matcher
  /// from `origin` on; matches that end before `start` are old.
  mutating func begin(origin: Int, start: Int, end: Int, isRaw: Bool) {
    self.origin = origin
    self.start = start
    self.end = end
    self.isRaw = isRaw
    outcome = .complete
    hitCount = 0
    lineEnd = -1
    latest.initialize(repeating: 0, count: expressionCount)
    tallies.initialize(repeating: Tally(), count: expressionCount)
  }

  /// Counts the line that ends at `lineEnd` as already seen by `expressions`.
  func markSeen(_ expressions: [Int], lineEnd: Int) {
    for expression in expressions { latest[expression] = lineEnd + 1 }
  }

  /// The expressions whose latest line is the one that ends at `lineEnd`.
  func seen(lineEnd: Int) -> [Int] {
    (0..<expressionCount).filter { latest[$0] == lineEnd + 1 }
  }

  /// Takes one match that ends `length` bytes behind the origin; false stops the pass.
  @inline(__always)
  mutating func take(_ expression: Int, length: Int) -> Bool {
    // The last byte of the match tells its line.
    let place = origin + length - 1
    if place < start { return true }
    if place < lineFrom || place > lineEnd {
      lineFrom = place
      lineEnd = Newlines.first(in: base, place..<end) ?? end
    }
    return isRaw ? append(expression, lineEnd) : accept(expression, lineEnd)
  }

  @inline(__always)
  private mutating func accept(_ expression: Int, _ lineEnd: Int) -> Bool {
    let key = lineEnd + 1
    let last = latest[expression]
    if key == last { return true }
    if key < last {
      outcome = .unordered
      return false
    }
    if !isTally[expression] {
      guard append(expression, lineEnd) else { return false }
    } else {
      if tallies[expression].count == 0 { tallies[expression].firstEnd = lineEnd }
      tallies[expression].count += 1
    }
    latest[expression] = key
    return true
  }

  private mutating func append(_ expression: Int, _ lineEnd: Int) -> Bool {
    let hit = UInt64(lineEnd) << 32 | UInt64(expression)
    if isRaw, hitCount > 0, hits[hitCount - 1] == hit { return true }
    guard hitCount < capacity else {
      outcome = .overflow
      return false
    }
    hits[hitCount] = hit
    hitCount += 1
    return true
  }

  /// Takes the hits of a raw pass again, in order this time; `seen` as for `markSeen`.
  mutating func replay(seen: [Int], seenLineEnd: Int) {
    let sorted = UnsafeBufferPointer(start: hits, count: hitCount).sorted()
    begin(origin: origin, start: start, end: end, isRaw: false)
    markSeen(seen, lineEnd: seenLineEnd)
    for hit in sorted {
      guard accept(Int(hit & 0xFFFF_FFFF), Int(hit >> 32)) else { break }
    }
  }

  /// Adds the tallies' first and last lines and sorts all hits by line and expression.
  mutating func finish() {
    for expression in 0..<expressionCount where tallies[expression].count > 0 {
      let tally = tallies[expression]
      hits[hitCount] = UInt64(tally.firstEnd) << 32 | UInt64(expression)
      hitCount += 1
      if tally.count > 1 {
        hits[hitCount] = UInt64(latest[expression] - 1) << 32 | UInt64(expression)
        hitCount += 1
      }
    }
    var sorting = UnsafeMutableBufferPointer(start: hits, count: hitCount)
    sorting.sort()
  }

  /// The hit at `index` after `finish`: where its line ends, its expression, and how many matching
  /// lines it stands for.
  func hit(_ index: Int) -> (lineEnd: Int, expression: Int, count: Int) {
    let lineEnd = Int(hits[index] >> 32)
    let expression = Int(hits[index] & 0xFFFF_FFFF)
    guard isTally[expression] else { return (lineEnd, expression, 1) }
    let tally = tallies[expression]
    return (lineEnd, expression, tally.firstEnd == lineEnd ? 1 : tally.count - 1)
  }
}

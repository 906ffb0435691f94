import LogScan
import MidpathModel

/// Finds the header that a line belongs to: its own, or the one of the record it continues.
///
/// What was found is kept, so that every line is looked at once at most however often one asks.
struct HeaderTracker {
  /// What a record's header says, as long as the record lasts.
  struct Context {
    let time: HostTime?
    /// The place of the header's line in the source.
    let place: Int
    /// The thread's place in the source.
    fileprivate let thread: Range<Int>
    /// The thread where its place may be gone.
    fileprivate var savedThread: String?
  }

  let kind: EvidenceKind
  private var known: Context?
  /// The place in the source of the line that `known` holds for.
  private var knownAt = -1

  /// How many lines are walked back at a window's end.
  static let stepLimit = 512

  /// Starts at the front of a log.
  init(kind: EvidenceKind) { self.kind = kind }

  /// The header of the line itself, or nil where it continues a record.
  func header(_ line: Range<Int>, in window: borrowing ScanWindow) -> RecordHeader? {
    if window.beginsMidLine, line.lowerBound == window.newStart { return nil }
    return RecordHeader.parse(window.bytes, line, kind: kind)
  }

  /// The context that the line's own `header` gives; the tracker stands there then.
  mutating func take(
    _ header: RecordHeader, of line: Range<Int>, in window: borrowing ScanWindow
  ) -> Context {
    let base = window.sourceOffset - window.newStart
    let context = Context(
      time: header.time, place: base + line.lowerBound,
      thread: base + header.thread.lowerBound..<base + header.thread.upperBound)
    known = context
    knownAt = base + line.lowerBound
    return context
  }

  /// The context of a line, walking back to its record's header where it has none itself.
  mutating func context(
    of line: Range<Int>, in window: borrowing ScanWindow, steps limit: Int = .max
  ) -> Context? {
    let base = window.sourceOffset - window.newStart
    var current = line
    var steps = 0
    while base + current.lowerBound > knownAt {
      if let header = header(current, in: window) {
        let context = take(header, of: current, in: window)
        knownAt = base + line.lowerBound
        return context
      }
      guard steps < limit else {
        // Too far below the last header to say who wrote it.
        known?.savedThread = ""
        break
      }
      guard let previous = window.previousLine(before: current.lowerBound) else { break }
      current = previous
      steps += 1
    }
    knownAt = base + line.lowerBound
    return known
  }

  /// The name of the thread, empty where unknown.
  func thread(of context: Context?, in window: borrowing ScanWindow) -> String {
    guard let context else { return "" }
    if let saved = context.savedThread { return saved }
    let base = window.sourceOffset - window.newStart
    guard context.thread.lowerBound >= base, context.thread.upperBound - base <= window.bytes.count
    else { return "" }
    return LineText.string(
      window.bytes, context.thread.lowerBound - base..<context.thread.upperBound - base)
  }

  /// Keeps the thread's name, because its bytes are about to go.
  mutating func save(in window: borrowing ScanWindow) {
    guard let context = known, context.savedThread == nil else { return }
    let name = thread(of: context, in: window)
    known?.savedThread = name
  }
}

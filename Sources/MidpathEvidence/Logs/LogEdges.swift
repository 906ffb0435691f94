import LogScan
import MidpathModel

/// When a log begins and ends, and its last line that has a header.
struct LogEdges {
  private(set) var firstTime: HostTime?
  private(set) var lastTime: HostTime?
  private var lastText: String?
  /// How many lines stand behind the last header.
  private var linesBehind = 0
  private var isFirstWindow = true

  /// How many lines are looked at for the first time.
  static let firstLines = 400

  /// Looks for the first time of a log in its first window.
  mutating func windowBegins(_ window: borrowing ScanWindow, kind: EvidenceKind) {
    guard isFirstWindow else { return }
    isFirstWindow = false
    var next: Range<Int>? = window.lineBounds(at: window.newStart)
    for _ in 0..<LogEdges.firstLines {
      guard let line = next else { return }
      if let time = RecordHeader.parse(window.bytes, line, kind: kind)?.time {
        firstTime = time
        return
      }
      next = window.nextLine(after: line.upperBound)
    }
  }

  /// Looks for the last header of a window.
  mutating func windowEnds(_ window: borrowing ScanWindow, tracker: inout HeaderTracker) {
    let count = window.bytes.count
    guard count > window.newStart else { return }
    let base = window.sourceOffset - window.newStart
    let last = window.lineBounds(at: count - 1)
    let context = tracker.context(of: last, in: window, steps: HeaderTracker.stepLimit)
    if let time = context?.time { lastTime = time }
    guard let place = context?.place, place - base >= window.newStart else {
      linesBehind += LogEdges.newlines(window.bytes, window.newStart..<count)
      return
    }
    let line = window.lineBounds(at: place - base)
    lastText = LineText.string(window.bytes, line)
    linesBehind = LogEdges.newlines(window.bytes, line.upperBound..<max(line.upperBound, count - 1))
  }

  /// The observation of the last line with a header; `lines` are all lines of the log.
  func lastLine(of file: OpenLog, lines: Int) -> Observation? {
    guard let lastText else { return nil }
    return Observation(
      source: file.source, place: file.place(max(1, lines - linesBehind)),
      time: lastTime, text: SafeText.shown(lastText))
  }

  private static func newlines(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    var count = 0
    for place in range where bytes[place] == 0x0A { count += 1 }
    return count
  }
}

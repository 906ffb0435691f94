import MidpathModel

/// The common time axis of a server's charts: times in, horizontal coordinates out.
struct TimeAxis {
  let first: HostTime
  let last: HostTime
  let left: Double
  let right: Double

  /// The most labels on an axis.
  private static let tickLimit = 5
  /// Steps between labels, in minutes; longer ones are whole multiples of the last.
  private static let steps: [Int64] = [1, 5, 15, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 10_080]

  /// An axis over all given times, or nil where there are none.
  init?(_ times: [HostTime], left: Double, right: Double) {
    guard let first = times.min(), let last = times.max() else { return nil }
    self.first = first
    self.last = last
    self.left = left
    self.right = right
  }

  /// Where a time lies.
  func position(_ time: HostTime) -> Double {
    let span = last.seconds(since: first)
    guard span > 0 else { return left }
    let share = min(max(time.seconds(since: first) / span, 0), 1)
    return left + (right - left) * share
  }

  /// Round times for labels, in order.
  var ticks: [HostTime] {
    let minute = 60_000 as Int64
    let span = last.milliseconds - first.milliseconds
    let longest = TimeAxis.steps.last ?? 1
    let step =
      TimeAxis.steps.first { span / ($0 * minute) < Int64(TimeAxis.tickLimit) }
      ?? longest * (span / (longest * minute * Int64(TimeAxis.tickLimit)) + 1)
    let size = step * minute
    var next = (first.milliseconds + size - 1) / size * size
    var ticks: [HostTime] = []
    while next <= last.milliseconds {
      ticks.append(HostTime(milliseconds: next))
      next += size
    }
    return ticks.isEmpty ? [first] : ticks
  }

  /// `06-03 09:00`.
  static func label(_ time: HostTime) -> String {
    String(time.description.dropFirst(5).prefix(11))
  }

  /// The axis line with labels below it, at a height.
  func markup(at height: Double) -> Markup {
    let labels = ticks.map { tick -> Markup in
      let spot = position(tick)
      let anchor = spot > right - 40 ? "end" : spot < left + 40 ? "start" : "middle"
      return """
        <path class="axis" d="M\(spot) \(height)v5"/>\
        <text x="\(spot)" y="\(height + 19)" text-anchor="\(anchor)">\(TimeAxis.label(tick))</text>

        """
    }
    return "<path class=\"axis\" d=\"M\(left) \(height)H\(right)\"/>\n\(labels)"
  }
}

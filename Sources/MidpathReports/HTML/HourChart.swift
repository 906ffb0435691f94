import MidpathModel

/// Errors and warnings of each hour as bars, with the attempts as marks above them.
struct HourChart {
  let id: Markup
  let hours: [HourlyCount]
  let attempts: [Attempt]
  let axis: TimeAxis

  /// Seconds of an hour.
  static let hour = 3_600.0
  private static let top = 34.0
  private static let bottom = 170.0

  /// The drawing with its words.
  var figure: ChartFigure {
    let bars = HourChart.merged(hours)
    let highest = bars.map { $0.errors + $0.warnings }.max() ?? 0
    let values = ValueAxis(
      holding: Double(highest), top: HourChart.top, bottom: HourChart.bottom)
    let grid = values.markup(left: ChartFigure.left, right: ChartFigure.right)
    return ChartFigure(
      id: id, title: "Errors and warnings per hour", description: description, height: 196,
      drawing: """
        \(grid)\(bars.map { bar($0, values) })\(starts)\
        \(axis.markup(at: HourChart.bottom))
        """,
      legend: "Filled bars are errors, hollow bars are warnings, triangles are starts of attempts.",
      table: ChartTable(
        caption: "Errors and warnings per hour", columns: ["Hour", "Errors", "Warnings"],
        rows: hours.map { ["\($0.hour)", "\($0.errors)", "\($0.warnings)"] }))
  }

  private var description: String {
    let errors = hours.reduce(0) { $0 + $1.errors }
    let warnings = hours.reduce(0) { $0 + $1.warnings }
    let counts =
      "\(NumberText.count(errors, "error")) and \(NumberText.count(warnings, "warning")) in all"
    guard let worst = hours.max(by: { $0.errors < $1.errors }), worst.errors > 0 else {
      return "\(counts)."
    }
    return "\(counts); most errors in the hour from \(worst.hour): "
      + "\(NumberText.grouped(worst.errors))."
  }

  private func bar(_ count: HourlyCount, _ values: ValueAxis) -> Markup {
    let left = axis.position(count.hour)
    let right = axis.position(count.hour.adding(seconds: HourChart.hour))
    let width = max(right - left - 1, 1.5)
    let edge = values.position(Double(count.errors))
    let top = values.position(Double(count.errors + count.warnings))
    let errors: Markup =
      count.errors == 0 ? "" : HourChart.rectangle("error", left, edge, width, values.bottom - edge)
    let warnings: Markup =
      count.warnings == 0 ? "" : HourChart.rectangle("warning", left, top, width, edge - top)
    return errors + warnings
  }

  private static func rectangle(
    _ className: Markup, _ x: Double, _ y: Double, _ width: Double, _ height: Double
  ) -> Markup {
    """
    <rect class="\(className)" x="\(x)" y="\(y)" width="\(width)" height="\(max(height, 1))"/>

    """
  }

  private var starts: Markup {
    Markup(
      attempts.compactMap { attempt -> Markup? in
        guard let startedAt = attempt.startedAt else { return nil }
        let spot = axis.position(startedAt)
        return """
          <path class="start" d="M\(spot - 6) 10h12l-6 10z">\
          <title>\(attempt.sequence) \(attempt.number), \(startedAt.description)</title></path>

          """
      })
  }

  /// At most ``ReportLimits/points`` bars; more are put together, the sums stay the same.
  private static func merged(_ hours: [HourlyCount]) -> [HourlyCount] {
    let size = (hours.count - 1) / ReportLimits.points + 1
    guard size > 1 else { return hours }
    return stride(from: 0, to: hours.count, by: size).map { start in
      var sum = hours[start]
      for hour in hours[start..<min(start + size, hours.count)].dropFirst() {
        sum.errors += hour.errors
        sum.warnings += hour.warnings
      }
      return sum
    }
  }
}

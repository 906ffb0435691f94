import MidpathModel

/// Two figures over time: the main one as a solid line, the other one dashed.
struct CurveChart {
  let id: Markup
  let title: String
  let names: (main: String, other: String)
  let points: [CurvePoint]
  let axis: TimeAxis

  private static let top = 12.0
  private static let bottom = 150.0
  /// A line is not drawn over a gap that is longer than this, in seconds, and unusually long.
  private static let gap = 900.0

  /// The drawing with its words.
  var figure: ChartFigure {
    let drawn = CurveChart.thinned(points)
    let values = ValueAxis(
      holding: drawn.map { max($0.main, $0.other) }.max() ?? 0, top: CurveChart.top,
      bottom: CurveChart.bottom)
    let runs = CurveChart.runs(of: drawn)
    let main = runs.map { line($0.map { ($0.time, $0.main) }, "curve", values) }
    let other = runs.map { line($0.map { ($0.time, $0.other) }, "curve dashed", values) }
    let grid = values.markup(left: ChartFigure.left, right: ChartFigure.right)
    return ChartFigure(
      id: id, title: title, description: description, height: 176,
      drawing: "\(grid)\(other)\(main)\(axis.markup(at: CurveChart.bottom))",
      legend: "Solid line: \(names.main). Dashed line: \(names.other).",
      table: ChartTable(
        caption: title, columns: ["Time", names.main, names.other],
        rows: drawn.map {
          ["\($0.time)", NumberText.decimal($0.main), NumberText.decimal($0.other)]
        }))
  }

  private var description: String {
    guard let highest = points.max(by: { $0.main < $1.main }), let last = points.last else {
      return ""
    }
    return "Highest \(names.main): \(NumberText.decimal(highest.main)) at \(highest.time); "
      + "last: \(NumberText.decimal(last.main)) "
      + "with \(names.other) \(NumberText.decimal(last.other))."
  }

  private func line(
    _ points: [(HostTime, Double)], _ className: Markup, _ values: ValueAxis
  ) -> Markup {
    let places = points.map { time, value -> Markup in
      "\(axis.position(time)),\(values.position(value))"
    }
    if places.count == 1, let point = points.first {
      return """
        <circle class="dot" r="2" cx="\(axis.position(point.0))" \
        cy="\(values.position(point.1))"/>

        """
    }
    return "<polyline class=\"\(className)\" points=\"\(Markup(places, separator: " "))\"/>\n"
  }

  /// At most ``ReportLimits/points``: of those put together the highest values count.
  private static func thinned(_ points: [CurvePoint]) -> [CurvePoint] {
    let size = (points.count - 1) / ReportLimits.points + 1
    guard size > 1 else { return points }
    return stride(from: 0, to: points.count, by: size).map { start in
      let group = points[start..<min(start + size, points.count)]
      return group.dropFirst().reduce(into: points[start]) { sum, point in
        sum.main = max(sum.main, point.main)
        sum.other = max(sum.other, point.other)
      }
    }
  }

  /// The points in pieces without long gaps.
  private static func runs(of points: [CurvePoint]) -> [[CurvePoint]] {
    guard let first = points.first, let last = points.last else { return [] }
    let usual = last.time.seconds(since: first.time) / Double(max(points.count - 1, 1))
    let longest = max(gap, usual * 3)
    var runs: [[CurvePoint]] = [[first]]
    for (before, point) in zip(points, points.dropFirst()) {
      if point.time.seconds(since: before.time) > longest {
        runs.append([point])
      } else {
        runs[runs.count - 1].append(point)
      }
    }
    return runs
  }
}

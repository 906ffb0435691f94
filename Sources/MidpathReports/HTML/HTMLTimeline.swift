import MidpathModel

/// The charts of a server: attempts, errors by the hour, memory and queue, on one time axis.
struct HTMLTimeline {
  let diagnosis: Diagnosis
  let scope: HTMLScope
  /// Where the marks of stages lead.
  let links: ReportLinks

  /// The section, or nothing where there is nothing to draw.
  var markup: Markup {
    scope.section("Timeline", Markup(attempts + hours + curves))
  }

  private var attempts: [Markup] {
    var sequences: [String] = []
    for attempt in diagnosis.attempts where !sequences.contains(attempt.sequence) {
      sequences.append(attempt.sequence)
    }
    return sequences.enumerated().map { index, sequence in
      let finding = diagnosis.stages.first { $0.sequence == sequence }
      let chart = AttemptChart(
        id: scope.id("attempts-\(index + 1)"), title: finding?.title ?? sequence,
        attempts: diagnosis.attempts.filter { $0.sequence == sequence }, line: links.line)
      return chart.figure.markup(in: scope)
    }
  }

  /// All charts over time share it, so that they can be compared upright.
  private var axis: TimeAxis? {
    let hours = diagnosis.hours.flatMap { [$0.hour, $0.hour.adding(seconds: HourChart.hour)] }
    let times = hours + diagnosis.samples.map(\.time) + diagnosis.attempts.compactMap(\.startedAt)
    return TimeAxis(times, left: ChartFigure.left, right: ChartFigure.right)
  }

  private var hours: [Markup] {
    guard let axis, !diagnosis.hours.isEmpty else { return [] }
    let chart = HourChart(
      id: scope.id("hours"), hours: diagnosis.hours, attempts: diagnosis.attempts, axis: axis)
    return [chart.figure.markup(in: scope)]
  }

  private var curves: [Markup] {
    let samples = diagnosis.samples.filter { $0.memoryUsed.isFinite && $0.memoryMax.isFinite }
    guard let axis, !samples.isEmpty else { return [] }
    let memory = CurveChart(
      id: scope.id("memory"), title: "Memory of the Java VM in megabytes",
      names: ("used", "maximum"),
      points: samples.map {
        CurvePoint(time: $0.time, main: $0.memoryUsed, other: $0.memoryMax)
      }, axis: axis)
    let queue = CurveChart(
      id: scope.id("queue"), title: "Work in the queues", names: ("waiting", "being worked on"),
      points: samples.map {
        CurvePoint(time: $0.time, main: Double($0.queued), other: Double($0.processing))
      }, axis: axis)
    return [memory, queue].map { $0.figure.markup(in: scope) }
  }
}

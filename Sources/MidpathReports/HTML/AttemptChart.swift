import MidpathModel

/// The attempts of one sequence: a row each, with the stages it passed and where it failed.
struct AttemptChart {
  let id: Markup
  let title: String
  let attempts: [Attempt]
  /// The address of the line behind a mark, or nil where it cannot be shown.
  let line: @Sendable (Observation) -> String?

  private static let rowHeight = 46.0
  private static let left = 158.0
  private static let top = 26.0

  /// The drawing with its words.
  var figure: ChartFigure {
    let shown = Array(attempts.suffix(ReportLimits.attempts))
    let stages = AttemptChart.order(of: shown)
    let rows = shown.enumerated().map { row($1, number: $0, stages: stages) }
    let names = stages.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
    let last = shown.last.map { "Attempt \($0.number) \(AttemptChart.outcome($0))." } ?? ""
    return ChartFigure(
      id: id, title: "Attempts: \(title)", description: last,
      height: AttemptChart.top + Double(shown.count) * AttemptChart.rowHeight,
      drawing: "\(header(stages.count))\(rows)",
      legend: "A filled circle is a stage passed, a cross is a stage failed. Stages: \(names).",
      table: table, hasLinks: rows.contains { $0.source.contains("<a ") })
  }

  private var table: ChartTable {
    ChartTable(
      caption: "Attempts: \(title)", columns: ["Attempt", "Started", "Outcome", "Stages"],
      rows: attempts.map { attempt in
        let stages = AttemptChart.order(of: [attempt]).compactMap { stage in
          attempt.lastMark(of: stage).map { "\(stage) \($0.state.rawValue)" }
        }
        return [
          "\(attempt.number)", attempt.startedAt?.description ?? "not known",
          AttemptChart.outcome(attempt), stages.joined(separator: ", "),
        ]
      })
  }

  /// `failed in log-in`, `got to wrapper`.
  private static func outcome(_ attempt: Attempt) -> String {
    guard let reached = attempt.reached else { return "shows no stage" }
    return reached.state == .failed ? "failed in \(reached.stage)" : "got to \(reached.stage)"
  }

  /// The stages in the order in which the attempts went through them.
  private static func order(of attempts: [Attempt]) -> [String] {
    var order: [String] = []
    for attempt in attempts {
      var place = 0
      for mark in attempt.marks {
        if let known = order.firstIndex(of: mark.stage) {
          place = max(place, known + 1)
        } else {
          order.insert(mark.stage, at: min(place, order.count))
          place += 1
        }
      }
    }
    return order
  }

  private func column(_ index: Int, of count: Int) -> Double {
    let step = (ChartFigure.right - AttemptChart.left) / Double(max(count, 1))
    return AttemptChart.left + (Double(index) + 0.5) * min(step, 90)
  }

  private func header(_ count: Int) -> Markup {
    Markup(
      (0..<count).map { index -> Markup in
        """
        <text x="\(column(index, of: count))" y="16" text-anchor="middle">\(index + 1)</text>

        """
      })
  }

  private func row(_ attempt: Attempt, number: Int, stages: [String]) -> Markup {
    let middle = AttemptChart.top + Double(number) * AttemptChart.rowHeight + 12
    let marked = stages.indices.filter { attempt.lastMark(of: stages[$0]) != nil }
    let end = column(marked.last ?? 0, of: stages.count) + 12
    let marks = marked.compactMap { index -> Markup? in
      attempt.lastMark(of: stages[index]).map { mark in
        linked(
          AttemptChart.mark(mark.state, at: column(index, of: stages.count), middle),
          to: mark.observation,
          name: "Attempt \(attempt.number), \(mark.stage) \(mark.state.rawValue)")
      }
    }
    let started = attempt.startedAt.map(TimeAxis.label) ?? ""
    let left = AttemptChart.left
    let bar: Markup =
      marked.isEmpty
      ? ""
      : """
      <rect class="bar" x="\(left)" y="\(middle - 11)" width="\(end - left)" height="22" rx="3"/>

      """
    let label: Markup = """
      <text x="4" y="\(middle + 4)">\(attempt.number) at \(started)</text>

      """
    let begin = attempt.begin.map {
      linked(label, to: $0, name: "Attempt \(attempt.number) begins at \(started)")
    }
    return """
      \(begin ?? label)\(bar)\(marks)<text x="\(left)" y="\(middle + 26)">\(AttemptChart.outcome(attempt))</text>

      """
  }

  /// A part of the drawing as a link to its line, where that can be shown.
  private func linked(_ part: Markup, to observation: Observation, name: String) -> Markup {
    guard let address = line(observation) else { return part }
    return "<a href=\"\(address)\" aria-label=\"\(name)\">\n\(part)</a>\n"
  }

  private static func mark(_ state: StageMark.State, at x: Double, _ y: Double) -> Markup {
    switch state {
    case .passed: "<circle class=\"passed\" cx=\"\(x)\" cy=\"\(y)\" r=\"6\"/>\n"
    case .failed:
      "<path class=\"failed\" d=\"M\(x - 6) \(y - 6)l12 12M\(x - 6) \(y + 6)l12 -12\"/>\n"
    }
  }
}

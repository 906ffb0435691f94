/// A line of a drawing: straight through rows, bent between them.
struct DrawnLine {
  /// Pixels of the head of an arrow.
  private static let arrow = (length: 8.0, half: 4.5)

  private let stretches: [GraphLayout.Stretch]
  private let isUpward: Bool

  /// Makes a line; `isUpward` when its arrow is at the upper end.
  init(_ stretches: [GraphLayout.Stretch], isUpward: Bool) {
    self.stretches = stretches
    self.isUpward = isUpward
  }

  /// The line, and the head of the arrow where it has one.
  func markup(_ answer: DrawnAnswer, hasArrow: Bool) -> Markup {
    guard let first = stretches.first, let last = stretches.last else { return "" }
    let classes = PathDrawing.classes(answer)
    let head: Markup =
      hasArrow ? arrow(isUpward ? (first.x, first.top) : (last.x, last.bottom)) : ""
    return "<g class=\"line\(classes)\"><path class=\"edge\" d=\"\(way)\"/>\(head)</g>\n"
  }

  private var way: Markup {
    guard let first = stretches.first else { return "" }
    var way: Markup = "M\(first.x),\(first.top)"
    if first.bottom > first.top { way = way + "V\(first.bottom)" }
    for (upper, lower) in zip(stretches, stretches.dropFirst()) {
      if abs(upper.x - lower.x) < 0.5 {
        way = way + "V\(lower.bottom)"
        continue
      }
      let middle = (upper.bottom + lower.top) / 2
      way =
        way + "C\(upper.x),\(middle) \(lower.x),\(middle) \(lower.x),\(lower.top)"
      if lower.bottom > lower.top { way = way + "V\(lower.bottom)" }
    }
    return way
  }

  private func arrow(_ tip: (x: Double, y: Double)) -> Markup {
    let back = isUpward ? tip.y + DrawnLine.arrow.length : tip.y - DrawnLine.arrow.length
    return """
      <path class="arrow" d="M\(tip.x),\(tip.y)L\(tip.x - DrawnLine.arrow.half),\(back)\
      H\(tip.x + DrawnLine.arrow.half)z"/>
      """
  }
}

/// The frame around a chart: a name and a description for those who do not see it.
struct ChartFigure {
  /// Width of every chart, in its own units.
  static let width = 720.0
  /// Where the drawing begins and ends, left of it stand labels.
  static let left = 60.0
  static let right = 704.0

  let id: Markup
  let title: String
  /// What the drawing shows, in words.
  let description: String
  let height: Double
  let drawing: Markup
  let legend: String
  let table: ChartTable
  /// Whether parts of the drawing lead somewhere; what is an image has no parts to a screen reader.
  var hasLinks = false

  /// Heading, drawing, legend and table.
  func markup(in scope: HTMLScope) -> Markup {
    """
    \(scope.heading("\(title)", below: 2))
    <figure>
    <div class="scroll" tabindex="0" role="region" aria-label="\(title), chart">
    <svg class="chart" role="\(hasLinks ? "group" : "img")" viewBox="0 0 \(ChartFigure.width) \(height)" \
    aria-labelledby="\(id)-title \(id)-desc">
    <title id="\(id)-title">\(title)</title>
    <desc id="\(id)-desc">\(description)</desc>
    \(drawing)</svg>
    </div>
    <figcaption>\(legend) \(description)</figcaption>
    </figure>
    \(table.markup)
    """
  }
}

extension PathDrawing {
  /// The `svg` element.
  ///
  /// Its classes are those of ``PathDrawing/rules``; its ids begin with `graph-` and the path's id.
  /// - Parameter link: Where a question, cause or path is explained, nil for no link; without it
  ///   the drawing is a picture to those who do not see it, with it a group of links.
  package func svg(link: ((KnowledgeReference) -> String?)? = nil) -> Markup {
    markup(link: link, style: "")
  }

  /// A file of its own, light or dark as its reader wants it.
  package var file: String {
    markup(link: nil, style: "<style>\(PathDrawing.colours)\(PathDrawing.rules)</style>\n")
      .source + "\n"
  }

  private func markup(link: ((KnowledgeReference) -> String?)?, style: Markup) -> Markup {
    let role: Markup = link == nil ? "img" : "group"
    let (width, height) = (
      layout.width + 2 * PathDrawing.margin, layout.height + 2 * PathDrawing.margin
    )
    return """
      <svg class="path-graph" xmlns="http://www.w3.org/2000/svg" role="\(role)" width="\(width)" \
      height="\(height)" viewBox="\(-PathDrawing.margin) \(-PathDrawing.margin) \(width) \(height)" \
      aria-labelledby="graph-\(graph.id)-title graph-\(graph.id)-desc">
      <title id="graph-\(graph.id)-title">\(graph.title)</title>
      <desc id="graph-\(graph.id)-desc">\(summary)</desc>
      \(style)\(lines)\(labels)\(shapes(link))</svg>
      """
  }

  /// What the drawing shows, for those who do not see it.
  private var summary: String {
    let questions = NumberText.count(graph.nodes.count { $0.kind == .question }, "question")
    let causes = NumberText.count(graph.nodes.count { $0.kind == .cause }, "cause")
    let way = answers.filter(\.isWalked).compactMap { answer -> String? in
      let question = boxes.first { $0.node.name == answer.from }?.node.label
      return question.map { "\($0) \(answer.text.lines.joined(separator: " "))" }
    }
    let taken = way.isEmpty ? "" : " The way taken: \(way.joined(separator: "; "))."
    return "A graph of \(questions) that leads to \(causes).\(taken)"
  }

  /// The lines, those of the taken way above the others.
  private var lines: Markup {
    let drawn = layout.edges.enumerated().map { index, edge in
      let answer = answers[max(edge.from, edge.to) - boxes.count]
      let line = DrawnLine(layout.routes[index], isUpward: layout.upward.contains(index))
      return (answer.isWalked, line.markup(answer, hasArrow: edge.to < boxes.count))
    }
    return Markup(drawn.filter { !$0.0 }.map(\.1) + drawn.filter(\.0).map(\.1))
  }

  private var labels: Markup {
    Markup(
      answers.enumerated().map { index, answer in
        let frame = layout.frames[boxes.count + index]
        let outline: Markup =
          answer.isWalked
          ? """
          <rect class="pill" x="\(frame.left)" y="\(frame.top)" width="\(frame.width)" \
          height="\(frame.height)" rx="9"/>
          """ : ""
        return """
          <g class="answer\(PathDrawing.classes(answer))">\(outline)\
          \(answer.text.markup(at: frame.middle, top: frame.top + DrawnAnswer.padding.top))</g>

          """
      })
  }

  private func shapes(_ link: ((KnowledgeReference) -> String?)?) -> Markup {
    let taken = answers.filter(\.isWalked)
    return Markup(
      boxes.enumerated().map { index, box in
        let frame = layout.frames[index]
        let isWalked = taken.contains { box.isAsked(by: $0) || box.isReached(by: $0) }
        let walked: Markup = isWalked ? " walked" : ""
        let shape: Markup = """
          <g class="\(box.node.kind.rawValue)\(walked)">\(box.outline(in: frame))\
          \(box.text.markup(at: box.textMiddle(in: frame), top: frame.top + DrawnBox.padding.top))</g>
          """
        guard let target = box.node.reference.flatMap({ link?($0) }) else { return shape + "\n" }
        return "<a href=\"\(target)\">\(shape)</a>\n"
      })
  }

  static func classes(_ answer: DrawnAnswer) -> Markup {
    (answer.isWalked ? " walked" : "") + (answer.isUnknown ? " unknown" : "")
  }
}

/// A path drawn as SVG, from top to bottom: boxes for questions and what they lead to, the answers
/// on the lines between them.
///
/// What only ends a way (a cause, another path) stands below every question that leads to it, so
/// that no line runs through half of the drawing. Answers of a question that lead to the same place
/// share a line.
///
/// Nothing in it sets a colour or a style: classes do, so that the page decides and its security
/// policy holds.
package struct PathDrawing: Sendable {
  /// The widest drawing, in pixels; only a row that cannot be parted is wider.
  package static let width = 1_000.0
  /// Room around the drawing, in pixels.
  static let margin = 8.0

  let graph: PathGraph
  let answers: [DrawnAnswer]
  let boxes: [DrawnBox]
  /// Where everything stands, without the margin.
  package let layout: GraphLayout

  /// Lays a path out; a walked way changes the looks and moves nothing.
  package init(_ graph: PathGraph) {
    self.init(graph, layout: nil)
  }

  private init(_ graph: PathGraph, layout known: GraphLayout?) {
    self.graph = graph
    answers = DrawnAnswer.all(in: graph)
    boxes = DrawnBox.all(in: graph, answers: answers)
    layout =
      known
      ?? GraphLayout(
        nodes: PathDrawing.nodes(boxes, answers), edges: PathDrawing.edges(boxes, answers),
        width: PathDrawing.width - 2 * PathDrawing.margin)
  }

  /// What is laid out: the boxes, then the answers.
  package var nodes: [GraphLayout.Node] { PathDrawing.nodes(boxes, answers) }

  /// The same path with another way taken; nothing is laid out again.
  package func taking(_ walked: PathGraph) -> PathDrawing {
    PathDrawing(walked, layout: walked.hasShape(of: graph) ? layout : nil)
  }

  private static func nodes(_ boxes: [DrawnBox], _ answers: [DrawnAnswer]) -> [GraphLayout.Node] {
    boxes.map { GraphLayout.Node(width: $0.width, height: $0.height) }
      + answers.map { GraphLayout.Node(width: $0.width, height: $0.height, isLabel: true) }
  }

  /// For each answer in turn the edge from its question, then the edges to its targets.
  private static func edges(_ boxes: [DrawnBox], _ answers: [DrawnAnswer]) -> [GraphLayout.Edge] {
    answers.enumerated().flatMap { index, answer in
      let label = boxes.count + index
      let leading = boxes.indices.filter { boxes[$0].isAsked(by: answer) }
      let targets = boxes.indices.filter { boxes[$0].isReached(by: answer) }
      return leading.map { GraphLayout.Edge(from: $0, to: label) }
        + targets.map { GraphLayout.Edge(from: label, to: $0) }
    }
  }
}

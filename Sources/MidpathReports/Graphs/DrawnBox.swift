/// A box of a drawing with its text.
struct DrawnBox: Sendable {
  /// Pixels between the text and the sides of the box.
  static let padding = (side: 12.0, top: 8.0)
  /// Pixels of a line of text.
  private static let textWidth = (question: 190.0, other: 150.0)
  /// Pixels of the point at the right side of a box for another path.
  private static let point = 12.0
  /// Pixels of the bar at the left side of a cause.
  private static let bar = 5.0

  let node: PathGraph.Node
  /// The name of the question that it stands below; nil for a question, which stands once.
  let owner: String?
  let text: DrawnText

  /// The questions, then what each of them leads to, in the order of its answers.
  static func all(in graph: PathGraph, answers: [DrawnAnswer]) -> [DrawnBox] {
    let questions = graph.nodes.filter { $0.kind == .question }
    let ends = questions.flatMap { question in
      let targets = answers.filter { $0.from == question.name }.flatMap(\.targets)
      return graph.nodes.filter { $0.kind != .question && targets.contains($0.name) }
        .map { DrawnBox($0, below: question.name) }
    }
    return questions.map { DrawnBox($0, below: nil) } + ends
  }

  private init(_ node: PathGraph.Node, below owner: String?) {
    self.node = node
    self.owner = owner
    let width = node.kind == .question ? DrawnBox.textWidth.question : DrawnBox.textWidth.other
    text = DrawnText(node.label, width: width)
  }

  /// Whether it is the question of an answer.
  func isAsked(by answer: DrawnAnswer) -> Bool { node.name == answer.from }

  /// Whether it is one of the boxes that an answer leads to.
  func isReached(by answer: DrawnAnswer) -> Bool {
    answer.targets.contains(node.name) && (owner == nil || owner == answer.from)
  }

  var width: Double {
    text.width + 2 * DrawnBox.padding.side + (node.kind == .path ? DrawnBox.point : 0)
  }

  var height: Double { text.height + 2 * DrawnBox.padding.top }

  /// The middle of the text: of what the bar or the point leaves of the box.
  func textMiddle(in frame: GraphLayout.Frame) -> Double {
    switch node.kind {
    case .cause: frame.middle + DrawnBox.bar / 2
    case .path: frame.middle - DrawnBox.point / 2
    case .question, .end: frame.middle
    }
  }

  /// The outline: round for questions, plain for causes, pointed for paths, a half circle at both
  /// sides for ends.
  func outline(in frame: GraphLayout.Frame) -> Markup {
    let (left, top, right, bottom) = (frame.left, frame.top, frame.right, frame.bottom)
    switch node.kind {
    case .question: return rectangle(frame, radius: 10)
    case .end: return rectangle(frame, radius: min(frame.height / 2, 20))
    case .cause:
      return """
        \(rectangle(frame, radius: 0))
        <path class="bar" d="M\(left),\(top)h\(DrawnBox.bar)v\(frame.height)h\(-DrawnBox.bar)z"/>
        """
    case .path:
      let shoulder = right - DrawnBox.point
      return """
        <path class="box" d="M\(left),\(top)H\(shoulder)L\(right),\((top + bottom) / 2)\
        L\(shoulder),\(bottom)H\(left)z"/>
        """
    }
  }

  private func rectangle(_ frame: GraphLayout.Frame, radius: Double) -> Markup {
    """
    <rect class="box" x="\(frame.left)" y="\(frame.top)" width="\(frame.width)" \
    height="\(frame.height)" rx="\(radius)"/>
    """
  }
}

/// The answers of one question that lead to the same boxes, as they stand on their line.
struct DrawnAnswer: Sendable {
  /// Pixels between the text and the line around a taken answer.
  static let padding = (side: 7.0, top: 3.0)
  /// Pixels of a line of text.
  static let textWidth = 128.0
  /// What stands before an answer that was taken.
  static let mark = "✓ "

  /// The name of the question's node.
  let from: String
  /// The names of the nodes it leads to, in their order.
  let targets: [String]
  /// Whether it is taken only when nobody knows.
  let isUnknown: Bool
  let isWalked: Bool
  let text: DrawnText
  /// Pixels, with room for the mark, so that a walk moves nothing.
  let width: Double
  let height: Double

  /// The answers of a graph, in its order.
  static func all(in graph: PathGraph) -> [DrawnAnswer] {
    var lines: [(choices: [PathGraph.Edge], targets: [String])] = []
    for choice in choices(of: graph) {
      let twin = lines.firstIndex {
        $0.choices[0].from == choice.edge.from && $0.targets == choice.targets
      }
      if let twin {
        lines[twin].choices.append(choice.edge)
      } else {
        lines.append(([choice.edge], choice.targets))
      }
    }
    return lines.map { DrawnAnswer($0.choices, targets: $0.targets) }
  }

  /// The choices, each with all that it leads to: a graph has an edge for each target.
  private static func choices(
    of graph: PathGraph
  ) -> [(edge: PathGraph.Edge, targets: [String])] {
    graph.edges.reduce(into: []) { choices, edge in
      if let last = choices.last?.edge, last.from == edge.from, last.label == edge.label,
        last.isUnknown == edge.isUnknown
      {
        choices[choices.count - 1].targets.append(edge.to)
      } else {
        choices.append((edge, [edge.to]))
      }
    }
  }

  private init(_ choices: [PathGraph.Edge], targets: [String]) {
    from = choices[0].from
    self.targets = targets
    isUnknown = choices.allSatisfy(\.isUnknown)
    isWalked = choices.contains(where: \.isWalked)
    let slot = DrawnText.slot
    let words = choices.map { "\(slot)\($0.label.filter { !$0.unicodeScalars.contains(slot) })" }
    let text = DrawnText(words.joined(separator: " / "), width: DrawnAnswer.textWidth)
    self.text = text.filling(choices.map { $0.isWalked ? DrawnAnswer.mark : "" })
    width = text.width + DrawnText.width(of: DrawnAnswer.mark) + 2 * DrawnAnswer.padding.side
    height = text.height + 2 * DrawnAnswer.padding.top
  }
}

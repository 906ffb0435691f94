extension PathGraph {
  /// The graph in the language of Mermaid.
  package var mermaid: String {
    var text = "flowchart TD\n"
    var numbers: [String: Int] = [:]
    for (number, node) in nodes.enumerated() {
      numbers[node.name] = number
      let label = PathGraph.escaped(PathGraph.wrapped(node.label))
      text += "  n\(number)\(shape(of: node.kind, label: label))\n"
    }
    var walked: [String] = []
    for (number, edge) in edges.enumerated() {
      guard let from = numbers[edge.from], let to = numbers[edge.to] else { continue }
      let arrow = edge.isUnknown ? "-.->" : "-->"
      text += "  n\(from) \(arrow)|\"\(PathGraph.escaped([edge.label]))\"| n\(to)\n"
      if edge.isWalked { walked.append(String(number)) }
    }
    if nodes.contains(where: { $0.kind == .cause }) {
      let causes = nodes.enumerated().filter { $0.element.kind == .cause }.map { "n\($0.offset)" }
      text += "  classDef cause fill:#fde2e1,stroke:#b3261e\n"
      text += "  class \(causes.joined(separator: ",")) cause\n"
    }
    if !walked.isEmpty {
      text += "  linkStyle \(walked.joined(separator: ",")) stroke:#0b5fff,stroke-width:3px\n"
    }
    return text
  }

  private func shape(of kind: Node.Kind, label: String) -> String {
    switch kind {
    case .question: "(\"\(label)\")"
    case .cause: "[\"\(label)\"]"
    case .path: "[[\"\(label)\"]]"
    case .end: "([\"\(label)\"])"
    }
  }

  /// Lines with every character that Mermaid or HTML would read written as an entity.
  private static func escaped(_ lines: [String]) -> String {
    lines.map { line in
      line.unicodeScalars.reduce(into: "") { text, scalar in
        switch scalar {
        case "\"", "<", ">", "&", "#", ";", "`", "\\", "|": text += "#\(scalar.value);"
        case _ where scalar.value < 0x20: text += " "
        default: text.unicodeScalars.append(scalar)
        }
      }
    }.joined(separator: "<br/>")
  }
}

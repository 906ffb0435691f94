extension PathGraph {
  /// The graph in the language of Graphviz.
  package var dot: String {
    var text = """
      digraph \(PathGraph.quoted([id])) {
        label=\(PathGraph.quoted([title]));
        labelloc=t;
        fontname="sans-serif";
        node [fontname="sans-serif", fontsize=11];
        edge [fontname="sans-serif", fontsize=10];

      """
    for node in nodes {
      let label = PathGraph.quoted(PathGraph.wrapped(node.label))
      text += "  \(PathGraph.quoted([node.name])) [label=\(label), \(style(of: node.kind))];\n"
    }
    for edge in edges {
      let ends = "\(PathGraph.quoted([edge.from])) -> \(PathGraph.quoted([edge.to]))"
      let dashed = edge.isUnknown ? ", style=dashed" : ""
      let walked = edge.isWalked ? ", color=\"#0b5fff\", fontcolor=\"#0b5fff\", penwidth=3" : ""
      text += "  \(ends) [label=\(PathGraph.quoted([edge.label]))\(dashed)\(walked)];\n"
    }
    return text + "}\n"
  }

  private func style(of kind: Node.Kind) -> String {
    switch kind {
    case .question: "shape=box, style=rounded"
    case .cause: "shape=box, style=filled, fillcolor=\"#fde2e1\""
    case .path: "shape=cds"
    case .end: "shape=plaintext"
    }
  }

  /// Lines as one quoted text; nothing in them is taken for an escape.
  private static func quoted(_ lines: [String]) -> String {
    let safe = lines.map { line in
      line.reduce(into: "") { text, character in
        switch character {
        case "\\": text += "\\\\"
        case "\"": text += "\\\""
        case "\n", "\r", "\r\n": text += " "
        default: text.append(character)
        }
      }
    }
    return "\"\(safe.joined(separator: "\\n"))\""
  }
}

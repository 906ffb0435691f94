package import MidpathModel

/// A path as a graph: questions, and the causes, paths and ends that its answers lead to.
package struct PathGraph: Sendable, Hashable {
  /// A node of the graph.
  package struct Node: Sendable, Hashable {
    /// What it stands for.
    package enum Kind: String, Sendable, Hashable {
      case question
      case cause
      case path
      case end
    }

    /// `q:user-locked-out`, `c:user.locked-out`, `p:network`, `e:1`.
    package let name: String
    package let kind: Kind
    package let label: String

    /// The entry of the knowledge that it stands for; nil for an end.
    package var reference: KnowledgeReference? {
      let id = String(name.dropFirst(2))
      return switch kind {
      case .question: KnowledgeReference(.question, id)
      case .cause: KnowledgeReference(.cause, id)
      case .path: KnowledgeReference(.path, id)
      case .end: nil
      }
    }
  }

  /// An answer that leads from a question to a node.
  package struct Edge: Sendable, Hashable {
    package let from: String
    package let to: String
    package let label: String
    /// Whether it is taken when nobody knows.
    package let isUnknown: Bool
    package let isWalked: Bool
  }

  /// An answer taken on a walk; nil for "unknown".
  package struct WalkedEdge: Sendable, Hashable {
    package let question: String
    package let answer: String?

    /// Makes an edge.
    package init(question: String, answer: String?) {
      self.question = question
      self.answer = answer
    }
  }

  package let id: String
  package let title: String
  package private(set) var nodes: [Node] = []
  package private(set) var edges: [Edge] = []
  private var known: Set<String> = []

  /// Draws a path; causes and other paths are labelled with their titles.
  package init(_ path: TroubleshootingPath, in base: KnowledgeBase, walked: Set<WalkedEdge> = []) {
    id = path.id
    title = path.title
    for question in path.questions {
      add(Node(name: "q:\(question.id)", kind: .question, label: question.ask))
    }
    for question in path.questions {
      for choice in question.answers {
        let isWalked = walked.contains(WalkedEdge(question: question.id, answer: choice.id))
        connect(
          question, choice.destination, label: choice.title, isUnknown: false, isWalked: isWalked,
          base: base)
      }
      let isWalked = walked.contains(WalkedEdge(question: question.id, answer: nil))
      connect(
        question, question.whenUnknown, label: "unknown", isUnknown: true, isWalked: isWalked,
        base: base)
    }
  }

  /// Whether another graph differs in nothing but the way taken.
  func hasShape(of other: PathGraph) -> Bool {
    nodes == other.nodes && edges.count == other.edges.count
      && zip(edges, other.edges).allSatisfy {
        ($0.from, $0.to, $0.label, $0.isUnknown) == ($1.from, $1.to, $1.label, $1.isUnknown)
      }
  }

  private mutating func add(_ node: Node) {
    if known.insert(node.name).inserted { nodes.append(node) }
  }

  private mutating func connect(
    _ question: Question, _ destination: Destination, label: String, isUnknown: Bool,
    isWalked: Bool, base: KnowledgeBase
  ) {
    for node in targets(destination, base: base) {
      if node.kind != .question { add(node) }
      edges.append(
        Edge(
          from: "q:\(question.id)", to: node.name, label: label, isUnknown: isUnknown,
          isWalked: isWalked))
    }
  }

  private func targets(_ destination: Destination, base: KnowledgeBase) -> [Node] {
    switch destination {
    case .question(let id): return [Node(name: "q:\(id)", kind: .question, label: id)]
    case .causes(let ids):
      return ids.map { Node(name: "c:\($0)", kind: .cause, label: base.cause($0)?.title ?? $0) }
    case .path(let id):
      return [Node(name: "p:\(id)", kind: .path, label: base.path(id)?.title ?? id)]
    case .end(let text):
      let known = nodes.first { $0.kind == .end && $0.label == text }
      let number = nodes.count { $0.kind == .end } + 1
      return [known ?? Node(name: "e:\(number)", kind: .end, label: text)]
    }
  }

  /// A text in lines of at most about `width` characters, broken at blanks.
  static func wrapped(_ text: String, width: Int = 32) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

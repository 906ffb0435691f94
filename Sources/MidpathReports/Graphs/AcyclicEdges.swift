/// The edges of a graph without circles: those that close one are turned round.
struct AcyclicEdges {
  /// In the order in which they were given.
  private(set) var edges: [GraphLayout.Edge]
  /// The indices of those that were turned round.
  private(set) var turned: Set<Int> = []

  /// Walks the graph depth first and turns what leads back to where the walk came from.
  ///
  /// An edge from a node to itself stays; ``GraphRows`` leaves it out of account.
  init(_ edges: [GraphLayout.Edge], count: Int) {
    self.edges = edges
    var outgoing = Array(repeating: [Int](), count: count)
    for (index, edge) in edges.enumerated() { outgoing[edge.from].append(index) }
    var isOpen = Array(repeating: false, count: count)
    var isDone = isOpen
    for start in 0..<count where !isDone[start] {
      var way = [(node: start, next: 0)]
      isOpen[start] = true
      while let (node, next) = way.last {
        guard next < outgoing[node].count else {
          (isOpen[node], isDone[node]) = (false, true)
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let index = outgoing[node][next]
        let target = edges[index].to
        if isOpen[target] {
          turned.insert(index)
          self.edges[index] = GraphLayout.Edge(from: target, to: node)
        } else if !isDone[target] {
          isOpen[target] = true
          way.append((target, 0))
        }
      }
    }
  }
}

/// Finds circles in a graph of ids (Tarjan's strongly connected components).
enum Circles {
  /// The ids of each circle in the order of one way round it, beginning with the smallest id.
  ///
  /// Where several circles hang together, one way round through the smallest id is given.
  static func find(in edges: [String: [String]]) -> [[String]] {
    var search = Search(edges: edges)
    for id in edges.keys.sorted() { search.visit(id) }
    return search.components.compactMap { component in
      guard let first = component.min() else { return nil }
      return way(from: first, within: component, edges: edges)
    }
    .sorted { $0[0] < $1[0] }
  }

  /// The shortest way from an id back to itself.
  private static func way(
    from start: String, within component: Set<String>, edges: [String: [String]]
  ) -> [String]? {
    var previous: [String: String] = [:]
    var queue = [start]
    var position = 0
    while position < queue.count {
      let id = queue[position]
      position += 1
      for next in edges[id] ?? [] where component.contains(next) {
        if next == start {
          var way = [id]
          while let before = previous[way[0]] { way.insert(before, at: 0) }
          return way
        }
        guard previous[next] == nil else { continue }
        previous[next] = id
        queue.append(next)
      }
    }
    return nil
  }

  private struct Search {
    let edges: [String: [String]]
    var components: [Set<String>] = []
    private var number: [String: Int] = [:]
    private var low: [String: Int] = [:]
    private var stack: [String] = []
    private var onStack: Set<String> = []

    init(edges: [String: [String]]) {
      self.edges = edges
    }

    mutating func visit(_ id: String) {
      guard number[id] == nil else { return }
      let mine = number.count
      number[id] = mine
      low[id] = mine
      stack.append(id)
      onStack.insert(id)
      for next in edges[id] ?? [] where edges[next] != nil {
        if number[next] == nil {
          visit(next)
          low[id] = min(low[id] ?? mine, low[next] ?? mine)
        } else if onStack.contains(next) {
          low[id] = min(low[id] ?? mine, number[next] ?? mine)
        }
      }
      guard low[id] == mine else { return }
      var component: Set<String> = []
      while let top = stack.popLast() {
        onStack.remove(top)
        component.insert(top)
        if top == id { break }
      }
      if component.count > 1 || edges[id]?.contains(id) == true { components.append(component) }
    }
  }
}

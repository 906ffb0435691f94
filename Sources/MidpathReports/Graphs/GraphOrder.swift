/// Puts the slots of every row in an order with few crossings.
///
/// Sweeps down and up by the median of the neighbours, then exchanges of neighbours, after Gansner
/// and others, "A Technique for Drawing Directed Graphs" (1993).
struct GraphOrder {
  /// Sweeps, each down or up; more do not make the paths of this repository better.
  static let sweeps = 24
  /// Rounds of exchanges after a sweep.
  static let rounds = 8

  private var graph: LayeredGraph
  /// Where each slot stands in its row.
  private var positions: [Int]

  /// Orders the rows of a graph and says how many crossings are left.
  static func improve(_ graph: inout LayeredGraph) -> Int {
    var order = GraphOrder(graph)
    var fewest = order.crossings
    for sweep in 0..<sweeps where fewest > 0 {
      order.sweep(isDownward: sweep.isMultiple(of: 2))
      order.exchangeNeighbours()
      let crossings = order.crossings
      guard crossings < fewest else { continue }
      fewest = crossings
      graph.rows = order.graph.rows
    }
    return fewest
  }

  private init(_ graph: LayeredGraph) {
    self.graph = graph
    positions = Array(repeating: 0, count: graph.slots.count)
    for row in graph.rows.indices { number(row) }
  }

  private mutating func number(_ row: Int) {
    for (position, slot) in graph.rows[row].enumerated() { positions[slot] = position }
  }

  private mutating func sweep(isDownward: Bool) {
    let order = isDownward ? Array(graph.rows.indices) : graph.rows.indices.reversed()
    for row in order {
      let keys = graph.rows[row].enumerated().map { position, slot in
        (median(isDownward ? graph.above[slot] : graph.below[slot]) ?? Double(position), position)
      }
      let sorted = keys.indices.sorted { keys[$0] < keys[$1] }
      graph.rows[row] = sorted.map { graph.rows[row][$0] }
      number(row)
    }
  }

  private func median(_ neighbours: [Int]) -> Double? {
    guard !neighbours.isEmpty else { return nil }
    let sorted = neighbours.map { positions[$0] }.sorted()
    let middle = sorted.count / 2
    guard sorted.count.isMultiple(of: 2) else { return Double(sorted[middle]) }
    return Double(sorted[middle - 1] + sorted[middle]) / 2
  }

  private mutating func exchangeNeighbours() {
    for _ in 0..<GraphOrder.rounds {
      var isBetter = false
      for row in graph.rows.indices {
        for position in graph.rows[row].indices.dropLast() {
          let (left, right) = (graph.rows[row][position], graph.rows[row][position + 1])
          guard crossings(left, right) > crossings(right, left) else { continue }
          graph.rows[row].swapAt(position, position + 1)
          (positions[left], positions[right]) = (position + 1, position)
          isBetter = true
        }
      }
      if !isBetter { return }
    }
  }

  /// How often the edges of two slots cross when the first one stands left of the second one.
  private func crossings(_ left: Int, _ right: Int) -> Int {
    inversions(graph.above[left], graph.above[right])
      + inversions(graph.below[left], graph.below[right])
  }

  private func inversions(_ left: [Int], _ right: [Int]) -> Int {
    left.reduce(0) { sum, one in sum + right.count { positions[one] > positions[$0] } }
  }

  private var crossings: Int {
    graph.rows.reduce(0) { sum, row in
      sum
        + row.indices.reduce(0) { sum, position in
          let left = graph.below[row[position]]
          return sum
            + row[(position + 1)...].reduce(0) { $0 + inversions(left, graph.below[$1]) }
        }
    }
  }
}

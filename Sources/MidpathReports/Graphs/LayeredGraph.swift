/// A graph in rows whose edges all lead from one row to the next.
///
/// A long edge has a lane in every row that it passes. Edges to the same box share it, and edges
/// from a box to its labels.
struct LayeredGraph {
  /// A node, or a lane of an edge.
  struct Slot {
    let row: Int
    let width: Double
    let isLabel: Bool
    let isLane: Bool
  }

  /// The nodes first, in their order; then the lanes.
  private(set) var slots: [Slot]
  /// The slots of each row from left to right.
  var rows: [[Int]]
  /// The slots in the row above that each slot hangs on.
  private(set) var above: [[Int]]
  /// The slots in the row below that hang on each slot.
  private(set) var below: [[Int]]
  /// The slots of each edge from top to bottom, its ends included; one alone for an edge from a
  /// node to itself.
  private(set) var chains: [[Int]] = []
  /// The lane that edges of a node share in each row that they pass: those to a box, and those
  /// from a box to its labels.
  private var lanes: [Int: [Int: Int]] = [:]

  init(nodes: [GraphLayout.Node], edges: [GraphLayout.Edge], rows: [[Int]]) {
    var rowOfNode = Array(repeating: 0, count: nodes.count)
    for (row, members) in rows.enumerated() {
      for node in members { rowOfNode[node] = row }
    }
    slots = nodes.indices.map {
      Slot(row: rowOfNode[$0], width: nodes[$0].width, isLabel: nodes[$0].isLabel, isLane: false)
    }
    self.rows = rows
    above = Array(repeating: [], count: nodes.count)
    below = above
    for edge in edges { addChain(edge, nodes) }
  }

  private mutating func addChain(_ edge: GraphLayout.Edge, _ nodes: [GraphLayout.Node]) {
    var chain = [edge.from]
    if edge.from != edge.to {
      for row in (slots[edge.from].row + 1)..<slots[edge.to].row {
        chain.append(lane(of: nodes[edge.to].isLabel ? edge.from : edge.to, in: row))
      }
      chain.append(edge.to)
      for (upper, lower) in zip(chain, chain.dropFirst()) where !below[upper].contains(lower) {
        below[upper].append(lower)
        above[lower].append(upper)
      }
    }
    chains.append(chain)
  }

  private mutating func lane(of node: Int, in row: Int) -> Int {
    if let lane = lanes[node]?[row] { return lane }
    slots.append(Slot(row: row, width: GraphLayout.laneWidth, isLabel: false, isLane: true))
    rows[row].append(slots.count - 1)
    above.append([])
    below.append([])
    lanes[node, default: [:]][row] = slots.count - 1
    return slots.count - 1
  }
}

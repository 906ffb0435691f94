/// Heights of rows, frames of nodes and routes of edges, from the columns of a layered graph.
struct GraphLines {
  /// The least way between two rows, and how much of a wide bend is added to it, up to a limit.
  private static let rowGap = 26.0
  private static let bendShare = 0.07
  private static let widestRowGap = 64.0
  /// The way between two edges at the side of a node, and from the corner.
  private static let portGap = 9.0
  private static let cornerShare = 0.15

  private(set) var frames: [GraphLayout.Frame] = []
  private(set) var routes: [[GraphLayout.Stretch]] = []
  private(set) var height = 0.0

  private let graph: LayeredGraph
  private let columns: GraphColumns
  private var tops: [Double] = []
  private var bottoms: [Double] = []

  init(nodes: [GraphLayout.Node], graph: LayeredGraph, columns: GraphColumns) {
    self.graph = graph
    self.columns = columns
    stackRows(nodes)
    frames = nodes.indices.map { node in
      GraphLayout.Frame(
        row: graph.slots[node].row, left: columns.middles[node] - nodes[node].width / 2,
        top: tops[graph.slots[node].row], width: nodes[node].width, height: nodes[node].height)
    }
    let starts = ports(
      of: graph.chains.map(\.first), towards: graph.chains.map { $0.dropFirst().first })
    let ends = ports(of: graph.chains.map(\.last), towards: graph.chains.map { $0.dropLast().last })
    routes = graph.chains.indices.map { route(graph.chains[$0], from: starts[$0], to: ends[$0]) }
  }

  private mutating func stackRows(_ nodes: [GraphLayout.Node]) {
    for row in graph.rows {
      tops.append(height)
      height += row.map { $0 < nodes.count ? nodes[$0].height : 0 }.max() ?? 0
      bottoms.append(height)
      let bends = row.flatMap { slot in
        graph.below[slot].map { abs(columns.middles[$0] - columns.middles[slot]) }
      }
      height += min(
        GraphLines.rowGap + GraphLines.bendShare * (bends.max() ?? 0), GraphLines.widestRowGap)
    }
    height = bottoms.last ?? 0
  }

  /// Where each edge meets its node: as near as it can to where it goes, in the order of the row
  /// there, so that edges of one node do not cross; edges that share a lane share the place.
  private func ports(of nodes: [Int?], towards others: [Int?]) -> [Double] {
    var places: [[Int]: Double] = [:]
    let pairs = zip(nodes, others).map { [$0, $1].compactMap(\.self) }
    for (node, found) in Dictionary(grouping: Set(pairs), by: \.first) {
      guard let node else { continue }
      let middle = columns.middles[node]
      let aims = found.filter { $0.count == 2 }.map { (place: columns.middles[$0[1]], pair: $0) }
        .sorted { $0.place < $1.place }
      guard !aims.isEmpty else { continue }
      let reach = reach(of: node, edges: aims.count)
      let gap = min(GraphLines.portGap, 2 * reach / Double(max(aims.count - 1, 1)))
      let ports = SpacedPlaces.nearest(
        to: aims.map(\.place), weights: aims.map { _ in 1 },
        gaps: Array(repeating: gap, count: aims.count - 1),
        within: (middle - reach)...(middle + reach))
      for (aim, port) in zip(aims, ports) { places[aim.pair] = port }
    }
    return pairs.map { places[$0] ?? 0 }
  }

  /// How far from its middle edges meet a node: a label has them close together.
  private func reach(of node: Int, edges: Int) -> Double {
    let side = graph.slots[node].width * (0.5 - GraphLines.cornerShare)
    guard graph.slots[node].isLabel else { return side }
    return min(GraphLines.portGap * Double(edges - 1) / 2, side)
  }

  private func route(_ chain: [Int], from start: Double, to end: Double) -> [GraphLayout.Stretch] {
    guard let first = chain.first, let last = chain.last, chain.count > 1 else { return [] }
    let row = graph.slots[last].row
    let lanes = chain.dropFirst().dropLast().map { slot in
      let row = graph.slots[slot].row
      return GraphLayout.Stretch(x: columns.middles[slot], top: tops[row], bottom: bottoms[row])
    }
    return [
      GraphLayout.Stretch(
        x: start, top: frames[first].bottom, bottom: bottoms[graph.slots[first].row])
    ] + lanes + [GraphLayout.Stretch(x: end, top: tops[row], bottom: tops[row])]
  }
}

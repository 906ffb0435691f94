/// Nodes in rows: every edge leads to a lower row, and no row is wider than it may be.
///
/// After Coffman and Graham (1972), with widths: a row takes the earliest nodes that are ready
/// until it is full, and keeps room for the edges that pass it. What hangs on a box is placed
/// before the next box that leads on, so that it stands together.
struct GraphRows {
  /// The nodes of each row, as indices.
  private(set) var rows: [[Int]] = []

  private let nodes: [GraphLayout.Node]
  private let width: Double
  private let outgoing: [[Int]]
  /// The node whose lane an edge to each node takes: a label's is shared with its siblings.
  private let laneOwner: [Int]
  /// How many sources of each node are not placed yet.
  private var missing: [Int]
  private var isPlaced: [Bool]
  /// Nodes that an edge leads to from a row that is filled, and that are not placed yet.
  private var awaited: Set<Int> = []

  init(nodes: [GraphLayout.Node], edges: [GraphLayout.Edge], width: Double) {
    self.nodes = nodes
    self.width = width
    var targets = Array(repeating: [Int](), count: nodes.count)
    missing = Array(repeating: 0, count: nodes.count)
    for edge in edges where edge.from != edge.to {
      targets[edge.from].append(edge.to)
      missing[edge.to] += 1
    }
    outgoing = targets
    var owners = Array(nodes.indices)
    for edge in edges where nodes[edge.to].isLabel { owners[edge.to] = edge.from }
    laneOwner = owners
    isPlaced = Array(repeating: false, count: nodes.count)
    var placed = 0
    var takesLabels = false
    while placed < nodes.count {
      let row = takesLabels ? labelRow() : boxRow()
      for node in row {
        awaited.formUnion(outgoing[node])
        for target in outgoing[node] { missing[target] -= 1 }
      }
      if !row.isEmpty { rows.append(row) }
      placed += row.count
      takesLabels.toggle()
    }
  }

  /// Labels of boxes that lead nowhere first: what leads on stands nearest to where it leads.
  private mutating func labelRow() -> [Int] {
    let ready = ready.filter { nodes[$0].isLabel }
    let leadsOn = ready.filter { outgoing[$0].contains { !outgoing[$0].isEmpty } }
    return taking(ready.filter { !leadsOn.contains($0) } + leadsOn)
  }

  /// Boxes that lead nowhere; then, when nothing waits any more, boxes that lead on, as far as
  /// there is room for what hangs on them.
  private mutating func boxRow() -> [Int] {
    let boxes = ready.filter { !nodes[$0].isLabel }
    var row = taking(boxes.filter { outgoing[$0].isEmpty })
    guard ready.allSatisfy({ !nodes[$0].isLabel && !outgoing[$0].isEmpty }) else { return row }
    var room = width
    for box in boxes where !outgoing[box].isEmpty {
      let need = span(below: box)
      guard row.isEmpty || need <= room else { continue }
      row = taking([box], after: row)
      room -= need + GraphLayout.gap
    }
    return row
  }

  /// Nodes that may be placed now, in their order.
  private var ready: [Int] { nodes.indices.filter { !isPlaced[$0] && missing[$0] == 0 } }

  /// A row with those of the nodes that it has room for; the first one always.
  private mutating func taking(_ candidates: [Int], after others: [Int] = []) -> [Int] {
    var row = others
    var taken = row.reduce(0) { $0 + nodes[$1].width + GraphLayout.gap }
    var promised = awaited
    for node in candidates {
      let need = nodes[node].isLabel ? span(of: node, promised: promised) : nodes[node].width
      guard row.isEmpty || taken + need + lanes(without: node) <= width else { continue }
      row.append(node)
      taken += need + GraphLayout.gap
      promised.formUnion(outgoing[node])
      awaited.remove(node)
      isPlaced[node] = true
    }
    return row
  }

  /// The room that edges need which pass a row with a node in it.
  private func lanes(without node: Int) -> Double {
    let owners = Set(awaited.subtracting([node]).map { laneOwner[$0] })
    return Double(owners.count) * (GraphLayout.laneWidth + GraphLayout.gap)
  }

  /// The width of a label, or of what ends below it and has no room yet, whichever is wider.
  private func span(of label: Int, promised: Set<Int>) -> Double {
    let ends = outgoing[label].filter { outgoing[$0].isEmpty && !promised.contains($0) }
    return max(nodes[label].width, total(Set(ends)))
  }

  /// The width of a box, its labels or what only they lead to, whichever is the widest.
  private func span(below box: Int) -> Double {
    let ends = Set(outgoing[box].flatMap { outgoing[$0] }).filter { outgoing[$0].isEmpty }
    return max(nodes[box].width, total(Set(outgoing[box])), total(ends))
  }

  private func total(_ row: Set<Int>) -> Double {
    row.sorted().reduce(-GraphLayout.gap) { $0 + nodes[$1].width + GraphLayout.gap }
  }
}

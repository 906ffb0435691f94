/// The columns of a layered graph: slots keep their order and their distance, edges are short, and
/// long ones straight.
struct GraphColumns {
  /// Times that all rows are gone through; the change is below a unit long before.
  static let rounds = 60
  /// How hard two slots pull at each other, compared with a box and the label below it: the parts
  /// of a long edge the hardest, then a label and what it leads to.
  private static let pulls = (lanes: 16.0, label: 6.0)

  /// The middle of each slot.
  private(set) var middles: [Double]
  /// From 0 to the right side of what stands furthest right.
  private(set) var width = 0.0

  private let graph: LayeredGraph
  private let limit: Double

  /// Finds the middles: rows give way in turn to their neighbours above and below.
  ///
  /// Each turn is the best for its row, and no row binds another one, so that the turns together
  /// come to the best for all.
  init(_ graph: LayeredGraph, width: Double) {
    self.graph = graph
    let needs = graph.rows.map { row in
      row.reduce(GraphLayout.gap * Double(row.count - 1)) { $0 + graph.slots[$1].width }
    }
    limit = max(width, needs.max() ?? 0)
    middles = Array(repeating: limit / 2, count: graph.slots.count)
    for round in 0..<GraphColumns.rounds {
      let down = Array(graph.rows.indices)
      for row in round.isMultiple(of: 2) ? down : down.reversed() { settle(row) }
    }
    var isStraight: Set<Int> = []
    for chain in graph.chains.sorted(by: { $0.count > $1.count }) {
      let lanes = chain.dropFirst().dropLast().filter { !isStraight.contains($0) }
      straighten(lanes)
      isStraight.formUnion(lanes)
    }
    moveToEdge()
  }

  private mutating func settle(_ row: Int) {
    let slots = graph.rows[row]
    guard let first = slots.first, let last = slots.last else { return }
    let pulls = slots.map(pull)
    let bounds = (graph.slots[first].width / 2)...(limit - graph.slots[last].width / 2)
    let places = SpacedPlaces.nearest(
      to: pulls.map(\.place), weights: pulls.map(\.weight),
      gaps: zip(slots, slots.dropFirst()).map(distance), within: bounds)
    for (slot, place) in zip(slots, places) { middles[slot] = place }
  }

  /// Where the neighbours of a slot want it, and how much.
  private func pull(_ slot: Int) -> (place: Double, weight: Double) {
    var (sum, weight) = (0.0, 0.0)
    func add(_ other: Int, _ pull: Double) {
      sum += middles[other] * pull
      weight += pull
    }
    for other in graph.above[slot] { add(other, pull(between: other, and: slot)) }
    for other in graph.below[slot] { add(other, pull(between: slot, and: other)) }
    return weight == 0 ? (middles[slot], 1) : (sum / weight, weight)
  }

  private func pull(between upper: Int, and lower: Int) -> Double {
    let (from, to) = (graph.slots[upper], graph.slots[lower])
    if from.isLane, to.isLane { return GraphColumns.pulls.lanes }
    return from.isLabel ? GraphColumns.pulls.label : 1
  }

  private func distance(_ left: Int, _ right: Int) -> Double {
    (graph.slots[left].width + graph.slots[right].width) / 2 + GraphLayout.gap
  }

  /// Gives the lanes of an edge one column as far as their neighbours leave room for it.
  private mutating func straighten(_ lanes: [Int]) {
    var run: [Int] = []
    var room = 0.0...limit
    for slot in lanes {
      let free = freedom(of: slot)
      if !run.isEmpty, !room.overlaps(free) {
        align(run, within: room)
        (run, room) = ([], 0...limit)
      }
      run.append(slot)
      room = room.clamped(to: free)
    }
    align(run, within: room)
  }

  private mutating func align(_ run: [Int], within room: ClosedRange<Double>) {
    guard !run.isEmpty else { return }
    let mean = run.reduce(0) { $0 + middles[$1] } / Double(run.count)
    for slot in run { middles[slot] = min(max(mean, room.lowerBound), room.upperBound) }
  }

  /// Where a slot could stand while its neighbours stay.
  private func freedom(of slot: Int) -> ClosedRange<Double> {
    let row = graph.rows[graph.slots[slot].row]
    let place = row.firstIndex(of: slot) ?? 0
    let half = graph.slots[slot].width / 2
    let low = place == 0 ? half : middles[row[place - 1]] + distance(row[place - 1], slot)
    let high =
      place == row.count - 1
      ? limit - half : middles[row[place + 1]] - distance(slot, row[place + 1])
    return low...max(low, high)
  }

  private mutating func moveToEdge() {
    let left = middles.indices.map { middles[$0] - graph.slots[$0].width / 2 }.min() ?? 0
    middles = middles.map { $0 - left }
    width = middles.indices.map { middles[$0] + graph.slots[$0].width / 2 }.max() ?? 0
  }
}

import MidpathReports

/// A graph without circles, the same for the same seed.
struct RandomGraph {
  let nodes: [GraphLayout.Node]
  let edges: [GraphLayout.Edge]

  init(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func number(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let count = 2 + number(below: 60)
    nodes = (0..<count).map { _ in
      GraphLayout.Node(
        width: Double(20 + number(below: 160)), height: Double(16 + number(below: 80)),
        isLabel: number(below: 3) == 0)
    }
    let pairs = (0..<(2 * count)).map { _ in (number(below: count), number(below: count)) }
    edges = pairs.filter { $0.0 != $0.1 }
      .map { GraphLayout.Edge(from: min($0.0, $0.1), to: max($0.0, $0.1)) }
  }
}

import MidpathReports
import Testing

@Suite struct GraphLayoutTests {
  typealias Node = GraphLayout.Node
  typealias Edge = GraphLayout.Edge

  private static let width = 600.0

  @Test(arguments: 1...40)
  func nothingOverlapsAndEverythingGoesDown(seed: Int) {
    let graph = RandomGraph(seed: UInt64(seed))
    let layout = GraphLayout(nodes: graph.nodes, edges: graph.edges, width: Self.width)
    LayoutCheck(layout, nodes: graph.nodes).expectOrder()
    #expect(layout.upward.isEmpty)
    for edge in graph.edges {
      #expect(layout.frames[edge.from].row < layout.frames[edge.to].row)
    }
  }

  @Test func theSameGraphGivesTheSameLayout() {
    let graph = RandomGraph(seed: 7)
    let layouts = (0..<3).map { _ in
      GraphLayout(nodes: graph.nodes, edges: graph.edges, width: Self.width)
    }
    #expect(layouts.allSatisfy { $0.frames == layouts[0].frames })
    #expect(layouts.allSatisfy { $0.routes == layouts[0].routes })
  }

  @Test func aRowTakesWhatFitsAndNoMore() {
    let room = 4 * 100 + 3 * GraphLayout.gap
    let nodes = Array(repeating: Node(width: 100, height: 20), count: 4)
    let fitting = GraphLayout(nodes: nodes, edges: [], width: room)
    #expect(fitting.frames.map(\.row) == [0, 0, 0, 0])
    #expect(fitting.width == room)
    let narrow = GraphLayout(nodes: nodes, edges: [], width: room - 1)
    #expect(narrow.frames.map(\.row) == [0, 0, 0, 1])
    let wide = GraphLayout(nodes: [Node(width: 900, height: 20)], edges: [], width: room)
    #expect(wide.width == 900)
  }

  @Test func labelsAndBoxesNeverShareARow() {
    let nodes = [
      Node(width: 80, height: 30), Node(width: 40, height: 16, isLabel: true),
      Node(width: 80, height: 30), Node(width: 40, height: 16, isLabel: true),
    ]
    let edges = [Edge(from: 0, to: 1), Edge(from: 1, to: 2), Edge(from: 2, to: 3)]
    let layout = GraphLayout(nodes: nodes, edges: edges, width: Self.width)
    #expect(layout.frames.map(\.row) == [0, 1, 2, 3])
    #expect(Set(layout.frames.map(\.middle)).count == 1)
    #expect(layout.routes.allSatisfy { $0.first?.x == $0.last?.x })
  }

  @Test func crossingsThatCanBeAvoidedAre() {
    let nodes = Array(repeating: Node(width: 50, height: 20), count: 8)
    let pairs = [(0, 7), (1, 6), (2, 5), (3, 4)]
    let edges = pairs.map { Edge(from: $0.0, to: $0.1) }
    #expect(GraphLayout(nodes: nodes, edges: edges, width: Self.width).crossings == 0)
    let full = (0..<2).flatMap { from in (2..<4).map { Edge(from: from, to: $0) } }
    #expect(
      GraphLayout(nodes: Array(nodes.prefix(4)), edges: full, width: Self.width).crossings == 1)
  }

  @Test func aCircleIsDrawnWithAnEdgeUpwards() {
    let nodes = Array(repeating: Node(width: 50, height: 20), count: 3)
    let edges = [Edge(from: 0, to: 1), Edge(from: 1, to: 2), Edge(from: 2, to: 0)]
    let layout = GraphLayout(nodes: nodes, edges: edges, width: Self.width)
    #expect(layout.upward == [2])
    #expect(layout.frames.map(\.row) == [0, 1, 2])
    LayoutCheck(layout, nodes: nodes).expectOrder()
  }

  @Test func nothingAndLoopsAreNoTrouble() {
    #expect(GraphLayout(nodes: [], edges: [], width: Self.width).height == 0)
    let node = [Node(width: 50, height: 20)]
    let loop = GraphLayout(nodes: node, edges: [Edge(from: 0, to: 0)], width: Self.width)
    #expect(loop.frames[0].width == 50)
    #expect(loop.routes == [[]])
  }
}

/// A graph laid out in rows from top to bottom, after Sugiyama, Tagawa and Toda (1981).
///
/// Four steps, each in a file of its own: rows of a limited width (``GraphRows``), lanes for edges
/// that pass rows (``LayeredGraph``), an order within rows with few crossings (``GraphOrder``), and
/// columns that keep edges straight (``GraphColumns``). The same input gives the same layout. All
/// lengths are in units of the drawing.
package struct GraphLayout: Sendable {
  /// What has to be placed.
  package struct Node: Sendable {
    package let width: Double
    package let height: Double
    /// Whether it stands on an edge; labels and boxes never share a row.
    package let isLabel: Bool

    /// Makes a node.
    package init(width: Double, height: Double, isLabel: Bool = false) {
      self.width = width
      self.height = height
      self.isLabel = isLabel
    }
  }

  /// Who leads to whom, as indices of nodes.
  package struct Edge: Sendable, Hashable {
    package let from: Int
    package let to: Int

    /// Makes an edge.
    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// Where a node stands.
  package struct Frame: Sendable, Hashable {
    package let row: Int
    package let left: Double
    package let top: Double
    package let width: Double
    package let height: Double

    package var right: Double { left + width }
    package var bottom: Double { top + height }
    package var middle: Double { left + width / 2 }
  }

  /// A part of an edge that runs straight down; between two of them the edge may bend.
  package struct Stretch: Sendable, Hashable {
    package let x: Double
    package let top: Double
    package let bottom: Double
  }

  /// The least way between two things of a row.
  package static let gap = 18.0
  /// The width of an edge that passes a row.
  package static let laneWidth = 6.0

  /// As they were given.
  package let edges: [Edge]
  /// In the order of the nodes.
  package let frames: [Frame]
  /// In the order of the edges: from below the upper node to the top of the lower one.
  package let routes: [[Stretch]]
  /// Edges that lead upwards because they close a circle, as indices; their routes run from the
  /// target down to the source.
  package let upward: Set<Int>
  /// How often edges cross.
  package let crossings: Int
  package let width: Double
  package let height: Double

  /// Lays a graph out.
  ///
  /// - Parameters:
  ///   - nodes: The earlier ones come first where there is a choice.
  ///   - edges: Between indices of nodes.
  ///   - width: How wide a row may be; one that needs more for a single node or for the edges that
  ///     pass it gets it.
  package init(nodes: [Node], edges: [Edge], width: Double) {
    self.edges = edges
    let acyclic = AcyclicEdges(edges, count: nodes.count)
    let rows = GraphRows(nodes: nodes, edges: acyclic.edges, width: width)
    var graph = LayeredGraph(nodes: nodes, edges: acyclic.edges, rows: rows.rows)
    crossings = GraphOrder.improve(&graph)
    let columns = GraphColumns(graph, width: width)
    let lines = GraphLines(nodes: nodes, graph: graph, columns: columns)
    frames = lines.frames
    routes = lines.routes
    upward = acyclic.turned
    self.width = columns.width
    height = lines.height
  }
}

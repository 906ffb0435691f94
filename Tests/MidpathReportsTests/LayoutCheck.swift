import MidpathReports
import Testing

/// What holds for every layout.
struct LayoutCheck {
  /// Rounding, in units of the drawing.
  private static let tolerance = 0.01

  private let layout: GraphLayout
  private let nodes: [GraphLayout.Node]

  init(_ layout: GraphLayout, nodes: [GraphLayout.Node]) {
    self.layout = layout
    self.nodes = nodes
  }

  /// Expects that boxes keep their distance and lie within the drawing, that labels have rows of
  /// their own, and that edges run downwards from node to node past everything else.
  func expectOrder() {
    let rows = Dictionary(grouping: layout.frames.indices, by: { layout.frames[$0].row })
    for row in rows.values {
      #expect(Set(row.map { nodes[$0].isLabel }).count == 1)
      let frames = row.map { layout.frames[$0] }.sorted { $0.left < $1.left }
      for (left, right) in zip(frames, frames.dropFirst()) {
        #expect(right.left - left.right >= GraphLayout.gap - Self.tolerance)
      }
    }
    for frame in layout.frames {
      #expect(frame.left >= -Self.tolerance)
      #expect(frame.right <= layout.width + Self.tolerance)
      #expect(frame.bottom <= layout.height + Self.tolerance)
    }
    for (index, route) in layout.routes.enumerated() { expect(route, index) }
  }

  private func expect(_ route: [GraphLayout.Stretch], _ index: Int) {
    let edge = layout.edges[index]
    let isUpward = layout.upward.contains(index)
    let upper = layout.frames[isUpward ? edge.to : edge.from]
    let lower = layout.frames[isUpward ? edge.from : edge.to]
    guard let first = route.first, let last = route.last else {
      #expect(edge.from == edge.to)
      return
    }
    #expect(first.top == upper.bottom && last.bottom == lower.top)
    #expect((upper.left...upper.right).contains(first.x))
    #expect((lower.left...lower.right).contains(last.x))
    for (before, stretch) in zip(route, route.dropFirst()) { #expect(before.bottom < stretch.top) }
    for stretch in route.dropFirst().dropLast() {
      for frame in layout.frames where frame.top < stretch.bottom && frame.bottom > stretch.top {
        #expect(stretch.x < frame.left || stretch.x > frame.right)
      }
    }
  }
}

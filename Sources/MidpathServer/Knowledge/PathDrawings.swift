import MidpathModel
import MidpathReports
import Synchronization

/// The graphs of all paths, each laid out when it is first looked at.
final class PathDrawings: Sendable {
  private let base: KnowledgeBase
  private let laidOut = Mutex<[String: PathDrawing]>([:])

  /// Draws the paths of `base`.
  init(_ base: KnowledgeBase) {
    self.base = base
  }

  /// The graph of a path with the way that was taken.
  func drawing(
    of path: TroubleshootingPath, walked: Set<PathGraph.WalkedEdge> = []
  ) -> PathDrawing {
    let graph = PathGraph(path, in: base, walked: walked)
    if let known = laidOut.withLock({ $0[path.id] }) { return known.taking(graph) }
    let made = PathDrawing(graph)
    laidOut.withLock { $0[path.id] = made }
    return made
  }
}

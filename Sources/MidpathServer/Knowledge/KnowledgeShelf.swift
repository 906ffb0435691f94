import Synchronization

/// Holds the knowledge that is used now; a reload puts a new state in its place.
final class KnowledgeShelf: Sendable {
  private let state: Mutex<KnowledgeState>

  /// Starts with a state.
  init(_ state: KnowledgeState) {
    self.state = Mutex(state)
  }

  /// What is used now; take it once a request, so that a page never mixes two states.
  var current: KnowledgeState { state.withLock { $0 } }

  /// Puts a new state in place.
  func replace(with new: KnowledgeState) {
    state.withLock { $0 = new }
  }
}

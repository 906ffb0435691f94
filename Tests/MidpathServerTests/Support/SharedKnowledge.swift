@testable import MidpathServer

/// The built-in knowledge, made once for all tests.
enum SharedKnowledge {
  static let state = Result { try KnowledgeState.builtIn() }
}

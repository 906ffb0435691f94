/// What a knowledge file holds: the top-level key decides, not the folder.
package enum KnowledgeKind: String, Sendable, Hashable, CaseIterable {
  case signatures
  case sequence
  case causes
  case dangers
  case path
  case cases
  case parts
  case retired
  case knowledge

  /// The folder that such files belong in; nil for the top folder.
  package var folder: String? {
    switch self {
    case .signatures: "signatures"
    case .sequence: "stages"
    case .causes: "causes"
    case .dangers: "dangers"
    case .path: "paths"
    case .cases, .parts: "cases"
    case .retired, .knowledge: nil
    }
  }

  /// Whether files of this kind are cases, which only authors need.
  package var isOfCases: Bool { self == .cases || self == .parts }

  /// The keys that may stand at the top of such a file.
  var keys: [String] {
    switch self {
    case .sequence: ["sequence", "title", "begins", "ends", "works-from", "stages"]
    case .path: ["path", "title", "summary", "symptoms", "sources", "questions"]
    default: [rawValue]
    }
  }
}

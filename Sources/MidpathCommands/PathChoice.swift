import ArgumentParser
import MidpathKnowledge
import MidpathModel

/// Finds paths by what a person typed: the id of a path or of a symptom.
struct PathChoice {
  let knowledge: KnowledgeBase

  /// The ids of the paths that the options name; empty when none is named.
  func paths(path: String?, symptom: String?) throws -> [String] {
    var ids: [String] = []
    if let path {
      guard let found = knowledge.path(path) else {
        throw unknown("path", path, known: knowledge.paths.map(\.id))
      }
      ids.append(found.id)
    }
    if let symptom {
      let leading = knowledge.paths.filter { $0.symptoms.contains { $0.id == symptom } }
      guard !leading.isEmpty else {
        throw unknown("symptom", symptom, known: knowledge.paths.flatMap(\.symptoms).map(\.id))
      }
      ids += leading.map(\.id)
    }
    return ids
  }

  /// The path that an id of a path or symptom names, or nil when it names neither.
  func path(named id: String) -> TroubleshootingPath? {
    knowledge.path(id)
      ?? knowledge.paths.first { path in path.symptoms.contains { $0.id == id } }
  }

  /// A usage error with a suggestion.
  func unknown(_ kind: String, _ id: String, known: [String]) -> ValidationError {
    let hint = Spelling.closest(to: id, among: known).map { " Did you mean “\($0)”?" } ?? ""
    return ValidationError(
      "There is no \(kind) “\(id)”.\(hint) “midpath list \(kind)s” shows them.")
  }
}

import MidpathModel
import MidpathReports

/// What the knowledge says about one id: a kind, a title and paragraphs with headings.
struct Explanation {
  /// A heading with its lines.
  typealias Section = (heading: String, lines: [String])

  let kind: String
  let id: String
  let title: String
  let sections: [Section]

  /// The entry with an id, whatever its kind.
  static func of(_ id: String, in knowledge: KnowledgeBase) -> Explanation? {
    if let cause = knowledge.cause(id) { return Explanation(cause, knowledge) }
    if let signature = knowledge.signature(id) { return Explanation(signature, knowledge) }
    if let path = knowledge.path(id) { return Explanation(path) }
    if let found = knowledge.question(id) { return Explanation(found.question, path: found.path) }
    if let danger = knowledge.danger(id) { return Explanation(danger) }
    if let sequence = knowledge.sequence(id) { return Explanation(sequence) }
    for sequence in knowledge.sequences {
      if let stage = sequence.stages.first(where: { $0.id == id || "\(sequence.id).\($0.id)" == id }
      ) {
        return Explanation(stage, of: sequence)
      }
    }
    for path in knowledge.paths {
      if let symptom = path.symptoms.first(where: { $0.id == id }) {
        return Explanation(symptom, in: knowledge)
      }
    }
    return nil
  }

  /// Every id that can be explained.
  static func ids(in knowledge: KnowledgeBase) -> [String] {
    knowledge.causes.map(\.id) + knowledge.signatures.map(\.id) + knowledge.paths.map(\.id)
      + knowledge.paths.flatMap { $0.questions.map(\.id) + $0.symptoms.map(\.id) }
      + knowledge.dangers.map(\.id) + knowledge.sequences.flatMap { [$0.id] + $0.stages.map(\.id) }
  }

  /// As plain text, wrapped at 80 columns.
  var text: String {
    var lines = ["\(title)", "\(kind) \(id)"]
    for section in sections where !section.lines.isEmpty {
      lines += ["", section.heading]
      for line in section.lines { lines += Paragraph.lines(line, first: "  ", rest: "    ") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As a JSON object.
  var json: String {
    var members = [
      JSONMember("schemaVersion", .integer(1)), JSONMember("kind", .string(kind)),
      JSONMember("id", .string(id)), JSONMember("title", .string(title)),
    ]
    for section in sections {
      members.append(JSONMember(section.heading.lowercased(), .strings(section.lines)))
    }
    return JSONNode.object(members).written
  }
}

/// What the knowledge says about one entry: a title, and lines under headings.
package struct Explanation: Sendable, Hashable {
  /// A line of text with the entries that it speaks of.
  package struct Line: Sendable, Hashable {
    package let text: String
    /// In the order in which the text speaks of them, each once.
    package let references: [KnowledgeReference]

    /// Makes a line; repeated references are dropped.
    init(_ text: String, _ references: [KnowledgeReference] = []) {
      self.text = text
      var seen: Set<KnowledgeReference> = []
      self.references = references.filter { seen.insert($0).inserted }
    }
  }

  /// A heading with its lines; never without a line.
  package struct Section: Sendable, Hashable {
    package let heading: String
    package let lines: [Line]
    /// Whether others speak of the entry here, and not the entry of others.
    package var isMention = false
  }

  package let reference: KnowledgeReference
  /// What it is, in words: `cause`, `noise behaviour`, `signature`.
  package let kind: String
  package let title: String
  package let sections: [Section]

  /// Makes an explanation; sections without lines are left out.
  init(
    _ reference: KnowledgeReference, kind: String? = nil, title: String, sections: [Section]
  ) {
    self.reference = reference
    self.kind = kind ?? reference.kind.rawValue
    self.title = title
    self.sections = sections.filter { !$0.lines.isEmpty }
  }

  /// As plain text, wrapped at ``TextStyle/columns``, with a line break at its end.
  package var text: String {
    var lines = [title, "\(kind) \(reference.id)"]
    for section in sections {
      lines += ["", section.heading]
      for line in section.lines { lines += Paragraph.lines(line.text, first: "  ", rest: "    ") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As a JSON object: every heading in small letters is a key.
  package var json: String {
    var members = [
      JSONMember("schemaVersion", .integer(1)), JSONMember("kind", .string(kind)),
      JSONMember("id", .string(reference.id)), JSONMember("title", .string(title)),
    ]
    for section in sections {
      members.append(JSONMember(section.heading.lowercased(), .texts(section.lines.map(\.text))))
    }
    return JSONNode.object(members).written
  }
}

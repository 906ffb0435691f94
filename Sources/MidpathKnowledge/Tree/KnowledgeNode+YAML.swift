internal import MidpathModel
internal import Yams

extension KnowledgeNode {
  /// The deepest nesting that is taken.
  package static let depthLimit = 40

  /// Reads the one YAML document of a file.
  ///
  /// Anchors, aliases, explicit tags, duplicate keys and nesting deeper than ``depthLimit`` are
  /// refused. An empty file is an empty map.
  package static func parse(_ text: String, file: String) throws(ComplaintError) -> KnowledgeNode {
    let start = SourceMark(file: file, line: 1, column: 1)
    do {
      // The parser must outlive the nodes: it alone holds their anchors.
      let parser = try Parser(yaml: text, resolver: .basic)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          return KnowledgeNode(.mapping([]), mark: start)
        }
        return try KnowledgeNode(root, file: file, near: start, depth: 1)
      }
    } catch let error as ComplaintError {
      throw error
    } catch let error as YamlError {
      throw ComplaintError(complaint(about: error, in: text, file: file))
    } catch {
      throw ComplaintError(Complaint(start, "the file cannot be read: \(error)"))
    }
  }

  private static let aliasAdvice =
    "anchors and aliases are not taken: write it out, or quote a text that begins with & or *"

  private init(
    _ node: Node, file: String, near: SourceMark, depth: Int, isKey: Bool = false
  ) throws {
    let mark = node.mark.map { SourceMark(file: file, line: $0.line, column: $0.column) } ?? near
    guard depth <= KnowledgeNode.depthLimit else {
      throw ComplaintError(
        Complaint(mark, "nested deeper than \(KnowledgeNode.depthLimit) levels"))
    }
    guard node.anchor == nil else {
      throw ComplaintError(Complaint(mark, KnowledgeNode.aliasAdvice))
    }
    switch node {
    case .scalar(let scalar):
      try KnowledgeNode.refuseTag(
        scalar.tag, mark: mark, mayBeText: isKey || scalar.style != .plain)
      self.init(.scalar(scalar.string), mark: mark)
    case .sequence(let sequence):
      try KnowledgeNode.refuseTag(sequence.tag, mark: mark)
      let items = try sequence.map {
        try KnowledgeNode($0, file: file, near: mark, depth: depth + 1)
      }
      self.init(.sequence(items), mark: mark)
    case .mapping(let mapping):
      try KnowledgeNode.refuseTag(mapping.tag, mark: mark)
      let entries = try mapping.map { pair in
        let key = try KnowledgeNode(
          pair.key, file: file, near: mark, depth: depth + 1, isKey: true)
        guard case .scalar(let name) = key.content else {
          throw ComplaintError(Complaint(key.mark, "a key is a plain word"))
        }
        let value = try KnowledgeNode(pair.value, file: file, near: key.mark, depth: depth + 1)
        return Entry(key: name, mark: key.mark, value: value)
      }
      self.init(.mapping(entries), mark: mark)
    case .alias:
      throw ComplaintError(Complaint(mark, KnowledgeNode.aliasAdvice))
    }
  }

  /// Refuses a tag that an author wrote.
  ///
  /// Yams itself tags quoted texts, and keys when it compares them, as text.
  private static func refuseTag(_ tag: Tag, mark: SourceMark, mayBeText: Bool = false) throws {
    let name = tag.description
    guard name.isEmpty || mayBeText && name == "tag:yaml.org,2002:str" else {
      throw ComplaintError(Complaint(mark, "tags are not taken: all values are text"))
    }
  }

  private static func complaint(about error: YamlError, in text: String, file: String) -> Complaint
  {
    func mark(_ place: Mark) -> SourceMark {
      SourceMark(file: file, line: place.line, column: place.column)
    }
    switch error {
    case .composer(_, let problem, let place, _) where problem.contains("alias"):
      return Complaint(mark(place), aliasAdvice)
    case .scanner(let context?, _, _, _)
    where context.text.hasSuffix("an alias") || context.text.hasSuffix("an anchor"):
      return Complaint(mark(context.mark), aliasAdvice)
    case .scanner(let context, let problem, let place, _),
      .parser(let context, let problem, let place, _),
      .composer(let context, let problem, let place, _):
      let more = context.map { " (\($0.text), line \($0.mark.line))" } ?? ""
      return Complaint(mark(place), "\(problem)\(more)")
    case .reader(let problem, let offset, _, _):
      return Complaint(position(of: offset ?? 0, in: text, file: file), problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let first = mark(context.mark)
      return Complaint(
        second(key, after: first, in: text) ?? first,
        "key '\(key)' stands twice in one map, first on line \(first.line)")
    default:
      return Complaint(SourceMark(file: file, line: 1, column: 1), "not YAML: \(error)")
    }
  }

  private static func position(of offset: Int, in text: String, file: String) -> SourceMark {
    let before = text.prefix(offset)
    let line = before.count { $0.isNewline } + 1
    let column = before.reversed().prefix { !$0.isNewline }.count + 1
    return SourceMark(file: file, line: line, column: column)
  }

  /// Where a key stands again in the column of its first place.
  private static func second(_ key: String, after first: SourceMark, in text: String) -> SourceMark?
  {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where index >= first.line {
      let rest = line.dropFirst(first.column - 1)
      if rest.hasPrefix(key), rest.dropFirst(key.count).hasPrefix(":") {
        return SourceMark(file: first.file, line: index + 1, column: first.column)
      }
    }
    return nil
  }
}

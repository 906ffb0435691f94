internal import MidpathModel

extension KnowledgeReader {
  private static let signatureKeys = [
    "id", "phrase", "phrases", "in", "role", "threads", "requires", "excludes", "sequence",
    "cleared-by", "fades-after", "tally", "means", "note", "sample", "samples",
  ]

  /// Reads one signature.
  mutating func signature(_ node: KnowledgeNode) -> Signature? {
    let keys = KnowledgeReader.signatureKeys
    guard let map = MappingReader(node, "a signature", keys: keys, log: log) else { return nil }
    let id = id(map, hasArea: true)
    let phrases = oneOrMany(map, "phrase", "phrases")
    checkPhrases(phrases)
    phraseMarks[id] = phrases.map(\.mark)
    samples[id, default: []] += oneOrMany(map, "sample", "samples")
    map.complainIfEmpty("in")
    map.complainIfMissing("role")
    let role = map.word("role", of: Signature.Role.self) ?? .fault
    let names = Set(phrases.flatMap { Phrase($0.text).names })
    let note = map.text("note") ?? ""
    if note.isEmpty, role == .noise || role == .consequence {
      log.complain(map.mark, "a signature of role \(role.rawValue) needs 'note'")
    }
    let sequence = map.markedText("sequence")
    if let sequence { log.refer(to: .sequence, sequence) }
    return Signature(
      id: id, phrases: phrases.map { Phrase($0.text) },
      kinds: map.words("in", of: EvidenceKind.self), role: role,
      threads: map.texts("threads").map(\.text),
      requires: globs(map, "requires", names: names),
      excludes: globs(map, "excludes", names: names), sequence: sequence?.text ?? "startup",
      clearedBy: log.ids(.signature, map.texts("cleared-by")),
      fadesAfter: map.duration("fades-after"), isTallied: map.flag("tally") ?? false,
      means: log.ids(.cause, map.texts("means")), note: note, mark: map.mark)
  }

  /// The text of `one`, or the list `many`: exactly one of the keys.
  private func oneOrMany(_ map: MappingReader, _ one: String, _ many: String) -> [MarkedText] {
    if map.has(one), map.has(many) {
      log.complain(map.mark(of: many), "'\(one)' and '\(many)' exclude each other")
    }
    let texts = map.has(one) ? map.markedText(one).map { [$0] } ?? [] : map.texts(many)
    if map.has(many) {
      map.complainIfEmpty(many)
    } else {
      map.complainIfMissing(one)
    }
    return texts
  }

  private func checkPhrases(_ phrases: [MarkedText]) {
    for text in phrases {
      var hasLiteral = false
      var previousWasPlaceholder = false
      for part in Phrase(text.text).parts {
        switch part {
        case .literal(let literal):
          hasLiteral = hasLiteral || literal.contains { !$0.isWhitespace }
          previousWasPlaceholder = false
        case .placeholder:
          if previousWasPlaceholder {
            log.complain(text.mark, "two placeholders side by side: put text between them")
          }
          previousWasPlaceholder = true
        }
      }
      if !hasLiteral { log.complain(text.mark, "a phrase needs text beside its placeholders") }
      if text.text.contains(where: \.isNewline) {
        log.complain(text.mark, "a phrase is one line")
      }
    }
  }

  /// A map of captures to globs.
  private func globs(_ map: MappingReader, _ key: String, names: Set<String>) -> [String: [String]]
  {
    guard let node = map.node(key) else { return [:] }
    guard case .mapping(let entries) = node.content else {
      log.complain(node.mark, "'\(key)' is a map (capture: [globs]), not \(node.kindName)")
      return [:]
    }
    let inner = MappingReader(node, "'\(key)'", keys: entries.map(\.key), log: log)
    var result: [String: [String]] = [:]
    for entry in entries {
      if !names.contains(entry.key) {
        log.complain(
          entry.mark, "the phrase has no capture '\(entry.key)'",
          hint: Spelling.closest(to: entry.key, among: names.sorted()))
      }
      result[entry.key] = inner?.textOrTexts(entry.key).map(\.text)
    }
    return result
  }
}

internal import MidpathModel

/// Reads trees of knowledge files into a ``KnowledgeBase``.
///
/// It never stops at the first mistake: what is wrong is left out or empty, and complained about.
package struct KnowledgeReader {
  let log = ReadingLog()
  private var version = ""
  private var signatures: [Signature] = []
  private var sequences: [StageSequence] = []
  private var causes: [Cause] = []
  private var dangers: [Danger] = []
  private var paths: [TroubleshootingPath] = []
  private var retired: [MarkedText] = []
  private var files: [KnowledgeReading.ReadFile] = []
  private var cases = CaseReader()
  var samples: [String: [MarkedText]] = [:]
  var phraseMarks: [String: [SourceMark]] = [:]

  /// Parses and reads files.
  package static func read(_ sources: [KnowledgeSource]) -> KnowledgeReading {
    var documents: [KnowledgeDocument] = []
    var complaints: [Complaint] = []
    var unreadFolders: Set<String> = []
    for source in sources {
      switch KnowledgeDocument.parse(source) {
      case .success(let document): documents.append(document)
      case .failure(let error):
        complaints.append(error.complaint)
        unreadFolders.formUnion(
          source.path.split(separator: "/").dropLast().suffix(1).map(String.init))
      }
    }
    var reading = read(documents)
    reading.unreadFolders = unreadFolders
    reading.complaints = (reading.complaints + complaints).sorted()
    return reading
  }

  /// Reads parsed files.
  package static func read(_ documents: [KnowledgeDocument]) -> KnowledgeReading {
    let ordered = documents.sorted { $0.file < $1.file }
    var reader = KnowledgeReader()
    var digests = ""
    for document in ordered {
      let kind = reader.read(document)
      if kind?.isOfCases != true { digests += document.digest + "\n" }
    }
    return reader.reading(sha256: SHA256Digest.hexadecimal(of: digests.utf8))
  }

  private init() {}

  private func reading(sha256: String) -> KnowledgeReading {
    let knowledge = KnowledgeBase(
      version: version, sha256: sha256, signatures: signatures, sequences: sequences,
      causes: causes, dangers: dangers, paths: paths)
    let parts = cases.partIDs
    let cases = cases.finish(log: log)
    return KnowledgeReading(
      base: knowledge, cases: cases, complaints: log.complaints.sorted(),
      references: log.references, samples: samples, phraseMarks: phraseMarks, retired: retired,
      parts: parts, files: files)
  }

  private mutating func read(_ document: KnowledgeDocument) -> KnowledgeKind? {
    guard let kind = kind(of: document),
      let map = MappingReader(document.root, "a \(kind.rawValue) file", keys: kind.keys, log: log)
    else { return nil }
    files.append(KnowledgeReading.ReadFile(kind: kind, mark: map.mark(of: kind.rawValue)))
    switch kind {
    case .signatures:
      for node in map.items("signatures") {
        if let one = signature(node) { signatures.append(one) }
      }
    case .sequence: sequences.append(sequence(map))
    case .causes:
      for node in map.items("causes") { if let one = cause(node) { causes.append(one) } }
    case .dangers:
      for node in map.items("dangers") { if let one = danger(node) { dangers.append(one) } }
    case .path: paths.append(path(map))
    case .cases: for node in map.items("cases") { cases.readCase(node, log: log) }
    case .parts: for node in map.items("parts") { cases.readPart(node, log: log) }
    case .retired: retired += map.texts("retired")
    case .knowledge:
      guard let node = map.node("knowledge"),
        let inner = MappingReader(node, "'knowledge'", keys: ["version"], log: log)
      else { break }
      version = inner.requiredText("version")
    }
    return kind
  }

  /// The kind of a file, from its top-level keys.
  private func kind(of document: KnowledgeDocument) -> KnowledgeKind? {
    guard case .mapping(let entries) = document.root.content else {
      log.complain(document.root.mark, "a knowledge file is a map, not \(document.root.kindName)")
      return nil
    }
    guard !entries.isEmpty else {
      log.complain(document.root.mark, "the file is empty", severity: .warning)
      return nil
    }
    for entry in entries {
      if let kind = KnowledgeKind(rawValue: entry.key) { return kind }
    }
    let known = KnowledgeKind.allCases.map(\.rawValue)
    let first = entries[0]
    log.complain(
      first.mark,
      "'\(first.key)' says nothing of what the file holds; it begins with one of "
        + known.joined(separator: ", "),
      hint: Spelling.closest(to: first.key, among: known))
    return nil
  }

  /// An id in the form that ids have; empty, with a complaint, when it is missing.
  func id(_ map: MappingReader, _ key: String = "id", hasArea: Bool = false) -> String {
    guard let text = map.markedText(key) else {
      map.complainIfMissing(key)
      return ""
    }
    IdentifierForm.check(text, hasArea: hasArea, log: log)
    return text.text
  }
}

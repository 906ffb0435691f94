internal import MidpathModel

/// All ids of a set of knowledge files, to hold references against.
struct KnownIdentifiers {
  private let signatures: [String: Signature]
  private let causes: Set<String>
  private let dangers: Set<String>
  private let paths: [String: Set<String>]
  private let stages: [String: Set<String>]
  private let choices: [String: Set<String>]
  private let parts: Set<String>
  private let retired: Set<String>

  init(_ reading: KnowledgeReading) {
    let base = reading.base
    signatures = Dictionary(base.signatures.map { ($0.id, $0) }) { first, _ in first }
    causes = Set(base.causes.map(\.id))
    dangers = Set(base.dangers.map(\.id))
    paths = Dictionary(base.paths.map { ($0.id, Set($0.questions.map(\.id))) }) { $0.union($1) }
    stages = Dictionary(base.sequences.map { ($0.id, Set($0.stages.map(\.id))) }) { $0.union($1) }
    choices = Dictionary(
      base.paths.flatMap(\.questions).map { ($0.id, Set($0.answers.map(\.id))) }
    ) { $0.union($1) }
    parts = Set(reading.parts)
    retired = Set(reading.retired.map(\.text))
  }

  /// The complaint about a reference to something that does not exist; nil when it does.
  func complaint(about reference: Reference) -> Complaint? {
    guard let (what, known) = candidates(for: reference.target), !known.contains(reference.id)
    else { return nil }
    let id = reference.id
    if retired.contains(id) { return Complaint(reference.mark, "'\(id)' is retired") }
    if let other = kind(of: id), !what.hasPrefix(other) {
      return Complaint(reference.mark, "'\(id)' is a \(other), not a \(what)")
    }
    return Complaint(
      reference.mark, "there is no \(what) '\(id)'",
      hint: Spelling.closest(to: id, among: known.sorted()))
  }

  /// What a target may be, in words and as ids; nil when what it depends on is itself missing.
  private func candidates(for target: Reference.Target) -> (what: String, known: Set<String>)? {
    switch target {
    case .signature: return ("signature", Set(signatures.keys))
    case .cause: return ("cause", causes)
    case .causeOrSignature: return ("cause or signature", causes.union(signatures.keys))
    case .danger: return ("danger", dangers)
    case .path: return ("path", Set(paths.keys))
    case .sequence: return ("sequence", Set(stages.keys))
    case .stage(let sequence):
      return stages[sequence].map { ("stage of the sequence '\(sequence)'", $0) }
    case .question: return ("question", Set(choices.keys))
    case .questionOfPath(let path):
      return paths[path].map { ("question of the path '\(path)'", $0) }
    case .choice(let question):
      return choices[question].map { ("answer of the question '\(question)'", $0) }
    case .casePart: return ("part", parts)
    case .capture(let ids):
      let captures = ids.compactMap { signatures[$0] }.map { Set($0.phrases.flatMap(\.names)) }
      guard let first = captures.first else { return nil }
      let common = captures.dropFirst().reduce(first) { $0.intersection($1) }
      return ("capture of \(ids.joined(separator: ", "))", common)
    }
  }

  private func kind(of id: String) -> String? {
    if causes.contains(id) { return "cause" }
    if signatures[id] != nil { return "signature" }
    if dangers.contains(id) { return "danger" }
    if choices[id] != nil { return "question" }
    if paths[id] != nil { return "path" }
    return nil
  }
}

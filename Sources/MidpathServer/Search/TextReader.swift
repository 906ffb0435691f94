import MidpathDiagnosis
import MidpathEvidence
import MidpathModel

/// Reads a pasted text exactly like a file of evidence.
///
/// What kind of log a piece of text comes from can often not be seen. It is then read as each
/// kind, and the kind in which the most messages are recognised is diagnosed.
struct TextReader: Sendable {
  /// The most messages that are named.
  static let messageLimit = 20
  /// The most causes that are named.
  static let causeLimit = 12

  private let state: KnowledgeState

  init(_ state: KnowledgeState) {
    self.state = state
  }

  /// Reads a plain text; it may be a whole log, one line, or a part of one.
  func read(_ text: String) -> TextReading {
    guard !text.allSatisfy(\.isWhitespace) else { return TextReading(messages: [], causes: []) }
    let readings = readings(of: Array(text.utf8))
    var messages = found(in: readings)
    if !messages.contains(where: { $0.signature.role != .milestone }) {
      messages += PhraseLikeness(text: text).like(state.base.signatures).map {
        TextReading.Message(signature: $0, line: nil, lineNumber: nil, count: 1)
      }
    }
    let best = readings.max { weight($0) < weight($1) }
    return TextReading(
      messages: Array(messages.prefix(TextReader.messageLimit)),
      causes: causes(of: messages, in: best ?? Evidence()))
  }

  /// The text as the kind of log that its lines show; else, or in vain, as every kind.
  private func readings(of bytes: [UInt8]) -> [Evidence] {
    if let kind = LogContent(Array(bytes.prefix(LogContent.sniffedBytes))).kind {
      let read = evidence(bytes, as: kind)
      if !read.seen.isEmpty { return [read] }
    }
    return EvidenceKind.allCases.map { evidence(bytes, as: $0) }
  }

  private func evidence(_ bytes: [UInt8], as kind: EvidenceKind) -> Evidence {
    state.reader.read(ServerFiles(root: MemoryFiles([TextReader.name(of: kind): bytes])))
  }

  /// A name by which a file is taken for a log of a kind, and for nothing else.
  private static func name(of kind: EvidenceKind) -> String {
    switch kind {
    case .agent: "agent0.log.0"
    case .wrapper: "wrapper.log"
    case .upgrade: "glide-dist-upgrade.log"
    case .console: "console.txt"
    case .issue: "instance/issue.txt"
    case .instance: "instance/text.txt"
    case .eccQueue: "instance/ecc_queue.txt"
    case .config: "mid.shconf"
    }
  }

  /// How much a reading recognised; of equal ones the first kind counts.
  private func weight(_ evidence: Evidence) -> Int {
    evidence.seen.keys.count { state.base.signature($0)?.role == .fault } * 100
      + evidence.seen.count
  }

  /// The messages of all readings, each once, by what they are good for.
  private func found(in readings: [Evidence]) -> [TextReading.Message] {
    var known: Set<String> = []
    let order: [Signature.Role] = [.fault, .consequence, .noise, .value, .milestone]
    return readings.flatMap(\.seen).filter { known.insert($0.key).inserted }
      .compactMap { id, seen -> TextReading.Message? in
        guard let signature = state.base.signature(id) else { return nil }
        return TextReading.Message(
          signature: signature, line: seen.first.text, lineNumber: seen.first.place.lineNumber,
          count: seen.count)
      }
      .sorted { first, second in
        let ranks = [first, second].map { order.firstIndex(of: $0.signature.role) ?? 0 }
        if ranks[0] != ranks[1] { return ranks[0] < ranks[1] }
        return (first.lineNumber ?? 0, first.signature.id)
          < (second.lineNumber ?? 0, second.signature.id)
      }
  }

  /// What the diagnosis names, and then what the messages can mean.
  private func causes(
    of messages: [TextReading.Message], in evidence: Evidence
  ) -> [TextReading.MeantCause] {
    let diagnosis = Diagnoser(state.base).diagnose(evidence)
    let named = diagnosis.causes + diagnosis.expected
    let states = Dictionary(
      named.map { finding -> (String, TextReading.MeantCause.State) in
        (finding.id, finding.state == .confirmed ? .confirmed : .suspected)
      }
    ) { first, _ in first }
    var known: Set<String> = []
    let ids = (named.map(\.id) + meant(by: messages)).filter { known.insert($0).inserted }
    return ids.prefix(TextReader.causeLimit).compactMap { id in
      state.base.cause(id).map { cause in
        TextReading.MeantCause(
          cause: cause, state: states[id] ?? .possible,
          messages: messages.map(\.signature).filter { $0.means.contains(id) }.map(\.id))
      }
    }
  }

  /// The causes that messages can mean; a message that can mean few says more about each.
  ///
  /// Of messages that are only like the text, the most alike counts.
  private func meant(by messages: [TextReading.Message]) -> [String] {
    var weights: [String: Double] = [:]
    for means in messages.filter({ $0.line != nil }).map(\.signature.means) {
      for cause in means { weights[cause, default: 0] += 1 / Double(means.count) }
    }
    // Authors name the likeliest first: among equal ones their order counts.
    return messages.flatMap(\.signature.means).enumerated()
      .sorted { (weights[$0.element] ?? 0, -$0.offset) > (weights[$1.element] ?? 0, -$1.offset) }
      .map(\.element)
  }
}

extension Place {
  /// The 1-based line of a file; nil for what is no line.
  fileprivate var lineNumber: Int? {
    if case .line(_, let line) = self { line } else { nil }
  }
}

internal import MidpathModel

/// Faults that healthy cases show: phrases that are too general.
extension KnowledgeLint {
  /// Warnings about phrases of faults that match a line of a healthy case's last attempt.
  func healthyLineComplaints() -> [Complaint] {
    let index = PhraseIndex(base.signatures)
    // Cases share most of their lines.
    var known: [Substring: [PhraseIndex.Hit]] = [:]
    var seen: Set<KnowledgeCase.File> = []
    var complaints: [String: Complaint] = [:]
    for one in reading.cases where one.expectation.verdict == .healthy {
      for file in one.files where seen.insert(file).inserted {
        guard let kind = KnowledgeLint.kind(ofFile: file.path) else { continue }
        for (hit, number, line) in faults(in: file, kind: kind, index: index, known: &known) {
          let signature = base.signatures[hit.signature]
          guard complaints[signature.id] == nil else { continue }
          let marks = reading.phraseMarks[signature.id] ?? []
          let mark = hit.phrase < marks.count ? marks[hit.phrase] : signature.mark
          let message =
            "the fault '\(signature.id)' matches line \(number) of \(file.path) in the healthy "
            + "case '\(one.id)': \(line.prefix(120))"
          complaints[signature.id] = Complaint(mark, message, severity: .warning)
        }
      }
    }
    return Array(complaints.values)
  }

  /// The faults in the lines from the last beginning of an attempt on.
  private func faults(
    in file: KnowledgeCase.File, kind: EvidenceKind, index: PhraseIndex,
    known: inout [Substring: [PhraseIndex.Hit]]
  ) -> [(hit: PhraseIndex.Hit, line: Int, text: String)] {
    let begins = Set(base.sequences.flatMap(\.begins))
    var found: [(hit: PhraseIndex.Hit, line: Int, text: String)] = []
    let lines = file.content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() where !line.isEmpty {
      let text = String(line.prefix(2_000))
      let all = known[line] ?? index.hits(in: text)
      known[line] = all
      let hits = all.filter {
        base.signatures[$0.signature].kinds.contains(kind)
      }
      if hits.contains(where: { begins.contains(base.signatures[$0.signature].id) }) {
        found = []
      }
      found += hits.filter { hit in
        let signature = base.signatures[hit.signature]
        return signature.role == .fault && signature.clearedBy.isEmpty
          && signature.fadesAfter == nil
      }.map { ($0, number + 1, text) }
    }
    return found
  }

  /// What kind of text a file of a case is, by its name alone; nil when the name does not say.
  private static func kind(ofFile path: String) -> EvidenceKind? {
    let name = (path.split(separator: "/").last.map(String.init) ?? "").lowercased()
    if name.contains("upgrade") && name.contains(".log") { return .upgrade }
    if name.hasPrefix("wrapper") && name.contains(".log") { return .wrapper }
    if name.hasPrefix("agent") && name.contains(".log") { return .agent }
    let isConfiguration = [".xml", ".conf", ".properties"].contains { name.hasSuffix($0) }
    return isConfiguration ? .config : nil
  }
}

package import MidpathModel

/// A diagnosis in the order in which every readable format tells it.
package struct DiagnosisOutline: Sendable {
  package let diagnosis: Diagnosis
  /// Confirmed causes that follow from no other one.
  package let roots: [CauseFinding]
  /// Suspected causes that follow from no other one.
  package let suspects: [CauseFinding]
  private let consequences: [String: [CauseFinding]]

  /// Sorts the causes of a diagnosis: nothing is dropped, whatever `explainedBy` says.
  package init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
    var owners: [String: String] = [:]
    for cause in diagnosis.causes {
      owners[cause.id] = DiagnosisOutline.owner(of: cause, in: diagnosis.causes)
    }
    let top = diagnosis.causes.filter { owners[$0.id] == nil }
    roots = top.filter { $0.state == .confirmed }
    suspects = top.filter { $0.state == .suspected }
    consequences = Dictionary(
      grouping: diagnosis.causes.filter { owners[$0.id] != nil }, by: { owners[$0.id] ?? "" })
  }

  /// What is told first and in full: the root causes, or the first suspect where there is none.
  package var leaders: [CauseFinding] {
    roots.isEmpty ? Array(suspects.prefix(1)) : roots
  }

  /// The suspects that are not told in full.
  package var others: [CauseFinding] {
    roots.isEmpty ? Array(suspects.dropFirst()) : suspects
  }

  /// The causes folded under a cause, over any number of steps.
  package func consequences(of cause: CauseFinding) -> [CauseFinding] {
    consequences[cause.id] ?? []
  }

  /// The signatures that follow from a cause.
  package func signatures(of cause: CauseFinding) -> [String] {
    cause.explains.filter { id in !diagnosis.causes.contains { $0.id == id } }
  }

  /// Whether one line says it all.
  package var isQuiet: Bool {
    diagnosis.verdict == .healthy && diagnosis.causes.isEmpty && diagnosis.dangers.isEmpty
  }

  /// What would settle the open questions and suspects, each thing once.
  package var needs: [String] {
    var needs: [String] = []
    let open = diagnosis.questions.filter { $0.answer.choice == nil }
    for need in suspects.flatMap(\.settledBy) + open.flatMap(\.answer.settledBy)
    where !needs.contains(need) {
      needs.append(need)
    }
    return needs
  }

  /// Errors that nobody has catalogued: new ones first, then by level and count.
  package var unrecognised: [ErrorTemplate] {
    diagnosis.unrecognised.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.isNew != other.isNew { return one.isNew }
      if one.level != other.level { return one.level > other.level }
      if one.count != other.count { return one.count > other.count }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The cause at the end of the chain of explanations, or nil for a root.
  private static func owner(of cause: CauseFinding, in causes: [CauseFinding]) -> String? {
    var current = cause
    var seen: Set<String> = [cause.id]
    while let id = current.explainedBy, let next = causes.first(where: { $0.id == id }) {
      guard seen.insert(id).inserted else { return nil }
      current = next
    }
    return current.id == cause.id ? nil : current.id
  }
}

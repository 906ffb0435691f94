import Foundation
import MidpathDiagnosis
import MidpathModel

/// What a later check of a case found differently from an earlier one.
struct DiagnosisChange: Sendable, Hashable {
  /// What happened to a cause.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Found before, not any more.
    case gone
    /// Not found before.
    case new
    /// Suspected before, confirmed now.
    case confirmed
    /// Confirmed before, only suspected now.
    case weaker
    case same
  }

  /// A cause, and what happened to it.
  struct Entry: Sendable, Hashable {
    let cause: String
    let title: String
    let kind: Kind
  }

  /// The verdicts' raw values.
  let verdictBefore: String
  let verdictNow: String
  /// Causes that follow from no other one, what is gone first.
  let entries: [Entry]
  /// What the look at the causes that were confirmed before says, by cause id.
  let verified: [String: Truth]

  /// Compares two diagnoses as `--format json` writes them; nil where one cannot be read.
  ///
  /// Whether a cause is fixed is judged over the evidence of the later one.
  init?(before: String, now: String, evidence: Evidence, diagnoser: Diagnoser) {
    guard let old = KeptDiagnosis(json: before), let new = KeptDiagnosis(json: now) else {
      return nil
    }
    verdictBefore = old.verdict
    verdictNow = new.verdict
    let proved = old.roots.filter { $0.state == CauseFinding.State.confirmed.rawValue }
    verified = Dictionary(
      proved.map(\.id).compactMap(diagnoser.knowledge.cause)
        .map { ($0.id, diagnoser.verify($0, evidence: evidence).truth) }
    ) { first, _ in first }
    var entries = old.roots.map { cause -> Entry in
      let later = new.causes.first { $0.id == cause.id }
      return Entry(
        cause: cause.id, title: cause.title, kind: DiagnosisChange.kind(cause.state, later?.state))
    }
    let known = Set(old.causes.map(\.id))
    entries += new.roots.filter { !known.contains($0.id) }
      .map { Entry(cause: $0.id, title: $0.title, kind: .new) }
    self.entries = entries.sorted {
      DiagnosisChange.order($0.kind) < DiagnosisChange.order($1.kind)
    }
  }

  private static func kind(_ before: String, _ now: String?) -> Kind {
    guard let now else { return .gone }
    if before == now { return .same }
    return now == CauseFinding.State.confirmed.rawValue ? .confirmed : .weaker
  }

  private static func order(_ kind: Kind) -> Int {
    switch kind {
    case .gone: 0
    case .new: 1
    case .confirmed: 2
    case .weaker: 3
    case .same: 4
    }
  }
}

import MidpathModel

/// What evidence and answers say about one cause.
struct CauseAssessment {
  let cause: Cause
  let state: CauseFinding.State
  /// Prior times the strength of what points at it; only compared among suspects.
  let weight: Double
  let proof: [Observation]
  let against: [Observation]
  let settledBy: [String]
  /// The signatures that its proof or its hints rest on.
  let signatures: Set<String>

  /// The assessment of a cause, or nil when nothing speaks for it or something excludes it.
  static func make(
    _ cause: Cause, evaluator: ConditionEvaluator, pointers: AnswerPointers
  ) -> CauseAssessment? {
    guard isPossible(cause, evaluator) else { return nil }
    if let told = pointers.confirmedByPerson[cause.id] {
      return CauseAssessment(
        cause: cause, state: .confirmed, weight: 1, proof: told, against: [], settledBy: [],
        signatures: [])
    }
    if pointers.excluded.contains(cause.id) { return nil }
    let excluding = cause.rulesOut.map(evaluator.judge)
    if excluding.contains(where: { $0.truth == .yes }) { return nil }
    let deciding = cause.confirms.map { (condition: $0, judgement: evaluator.judge($0)) }
    let proven = deciding.filter { $0.judgement.truth == .yes }
    if !proven.isEmpty {
      return CauseAssessment(
        cause: cause, state: .confirmed, weight: 1,
        proof: proven.flatMap(\.judgement.because).withoutRepeats, against: [], settledBy: [],
        signatures: seen(in: proven.map(\.condition), evaluator))
    }
    return suspect(
      cause, evaluator: evaluator, pointers: pointers,
      settledBy: deciding.flatMap(\.judgement.settledBy) + excluding.flatMap(\.settledBy))
  }

  private static func suspect(
    _ cause: Cause, evaluator: ConditionEvaluator, pointers: AnswerPointers, settledBy: [String]
  ) -> CauseAssessment? {
    var strength = 0.0
    var proof: [(strength: Double, observations: [Observation])] = []
    var against: [Observation] = []
    var conditions: [Condition] = []
    for hint in cause.suggests {
      let judgement = evaluator.judge(hint.condition)
      if judgement.truth == .yes {
        strength += hint.strength.value
        proof.append((hint.strength.value, judgement.because))
        conditions.append(hint.condition)
      } else if judgement.truth == .no {
        against += judgement.because
      }
    }
    if let pointed = pointers.suggested[cause.id] {
      strength += Hint.Strength.strong.value
      proof.append((Hint.Strength.strong.value, pointed))
    }
    guard strength > 0 else { return nil }
    let settle = cause.settle.isEmpty ? [] : [cause.settle]
    return CauseAssessment(
      cause: cause, state: .suspected, weight: cause.frequency.prior * strength,
      proof: proof.sorted { $0.strength > $1.strength }.flatMap(\.observations).withoutRepeats,
      against: against.withoutRepeats,
      settledBy: (settle + settledBy).withoutRepeats,
      signatures: seen(in: conditions, evaluator))
  }

  private static func seen(
    in conditions: [Condition], _ evaluator: ConditionEvaluator
  ) -> Set<String> {
    Set(conditions.flatMap(\.signatures).filter { evaluator.evidence.seen[$0] != nil })
  }

  private static func isPossible(_ cause: Cause, _ evaluator: ConditionEvaluator) -> Bool {
    if let system = evaluator.evidence.server.os, !cause.systems.isEmpty,
      !cause.systems.contains(system)
    {
      return false
    }
    guard let range = cause.releases else { return true }
    return evaluator.judge(.release(range)).truth != .no
  }
}

extension Cause.Frequency {
  /// The prior of a cause against its rivals.
  var prior: Double {
    switch self {
    case .common: 1
    case .occasional: 0.4
    case .rare: 0.12
    }
  }
}

extension Hint.Strength {
  /// How much a hint counts.
  var value: Double {
    switch self {
    case .strong: 3
    case .plain: 1
    case .weak: 0.3
    }
  }
}

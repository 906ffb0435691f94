import MidpathModel

/// The dangers of the state that was found, and the fix steps that are safe in it.
struct DangerAssessment {
  private let knowledge: KnowledgeBase
  private let evaluator: ConditionEvaluator
  private let judgements: [String: Judgement]

  init(knowledge: KnowledgeBase, evaluator: ConditionEvaluator) {
    self.knowledge = knowledge
    self.evaluator = evaluator
    var judgements: [String: Judgement] = [:]
    for danger in knowledge.dangers {
      if let condition = danger.when { judgements[danger.id] = evaluator.judge(condition) }
    }
    self.judgements = judgements
  }

  /// The dangers to show: those that hold, and those of the causes found for which something
  /// speaks though evidence cannot tell; one for which nothing speaks is only said at its fix step.
  func findings(for causes: [CauseAssessment]) -> [DangerFinding] {
    var findings: [DangerFinding] = []
    for danger in knowledge.dangers {
      let naming = causes.filter { names($0.cause, danger.id) }
      if let judgement = judgements[danger.id] {
        if judgement.truth == .yes {
          findings.append(finding(danger, isCertain: true, because: judgement.because))
        } else if judgement.truth == .unknown, !naming.isEmpty, !judgement.because.isEmpty {
          findings.append(finding(danger, isCertain: false, because: judgement.because))
        }
      } else if let first = naming.first {
        findings.append(
          finding(
            danger, isCertain: first.state == .confirmed, because: Array(first.proof.prefix(1))))
      }
    }
    return findings.sorted { $0.isCertain && !$1.isCertain }
  }

  /// The dangers that hold and that these causes name: what a server that is well is warned of.
  func findings(namedBy causes: [CauseAssessment]) -> [DangerFinding] {
    let named = Set(causes.flatMap(\.cause.dangers))
    return findings(for: causes).filter { $0.isCertain && named.contains($0.id) }
  }

  /// The fix of a cause as it may be printed now.
  func advice(for cause: Cause) -> [FixAdvice] {
    cause.fix.compactMap { step in
      if let wanted = step.system, let system = evaluator.evidence.server.os, wanted != system {
        return nil
      }
      let prefix =
        step.system.map { evaluator.evidence.server.os == nil ? "\($0.title): " : "" } ?? ""
      guard let id = step.unless, let danger = knowledge.danger(id) else {
        return FixAdvice(text: prefix + step.text)
      }
      switch judgements[id]?.truth ?? .unknown {
      case .yes: return step.instead.map { FixAdvice(text: $0) }
      case .no: return FixAdvice(text: prefix + step.text)
      case .unknown:
        return FixAdvice(text: prefix + step.text, checkFirst: checkFirst(danger, step))
      }
    }
  }

  private func checkFirst(_ danger: Danger, _ step: FixStep) -> String {
    guard let instead = step.instead else { return danger.checkFirst }
    return "\(danger.checkFirst) If so: \(instead)"
  }

  private func names(_ cause: Cause, _ danger: String) -> Bool {
    cause.dangers.contains(danger) || cause.fix.contains { $0.unless == danger }
  }

  private func finding(
    _ danger: Danger, isCertain: Bool, because: [Observation]
  ) -> DangerFinding {
    DangerFinding(
      id: danger.id, text: danger.text, reason: danger.reason, isCertain: isCertain,
      checkFirst: danger.checkFirst, because: because)
  }
}

extension OperatingSystem {
  /// What a person calls it.
  package var title: String {
    switch self {
    case .windows: "Windows"
    case .linux: "Linux"
    }
  }
}

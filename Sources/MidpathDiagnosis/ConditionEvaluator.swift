import MidpathModel

/// Evaluates conditions over evidence in three values, keeping the proof.
struct ConditionEvaluator {
  let knowledge: KnowledgeBase
  let evidence: Evidence
  /// The answer that a question has, by evidence or by a person.
  let answer: (String) -> Answer

  /// What a condition comes to.
  func judge(_ condition: Condition) -> Judgement {
    switch condition {
    case .all(let parts): all(parts.map(judge))
    case .any(let parts): any(parts.map(judge))
    case .not(let part): negated(judge(part))
    case .seen(let test): judge(test)
    case .stage(let test): judge(test)
    case .attempts(let test): judge(test)
    case .config(let test): judgeConfig(test)
    case .wrapper(let test): judgeWrapper(test)
    case .file(let test): judge(test)
    case .fact(let test): judge(test)
    case .record(let test): judge(test)
    case .answer(let question, let choices): judge(answerTo: question, choices)
    case .release(let range): judge(range)
    case .system(let system): judge(system)
    }
  }

  /// Yes when all are; no as soon as one is.
  func all(_ parts: [Judgement]) -> Judgement {
    if let refuted = parts.first(where: { $0.truth == .no }) {
      return Judgement(.no, because: refuted.because)
    }
    let proof = parts.flatMap(\.because).withoutRepeats
    if parts.contains(where: { $0.truth == .unknown }) {
      return Judgement(
        .unknown, because: proof,
        settledBy: parts.filter { $0.truth == .unknown }.flatMap(\.settledBy).withoutRepeats)
    }
    return Judgement(.yes, because: proof)
  }

  /// Yes as soon as one is; no when all are.
  func any(_ parts: [Judgement]) -> Judgement {
    let proven = parts.filter { $0.truth == .yes }
    if !proven.isEmpty { return Judgement(.yes, because: proven.flatMap(\.because).withoutRepeats) }
    let open = parts.filter { $0.truth == .unknown }
    if !open.isEmpty {
      return Judgement(.unknown, settledBy: open.flatMap(\.settledBy).withoutRepeats)
    }
    return Judgement(.no, because: parts.flatMap(\.because).withoutRepeats)
  }

  private func negated(_ part: Judgement) -> Judgement {
    switch part.truth {
    case .yes: Judgement(.no, because: part.because)
    case .no: Judgement(.yes, because: part.because)
    case .unknown: part
    }
  }

  private func judge(answerTo question: String, _ choices: [String]) -> Judgement {
    let given = answer(question)
    guard let choice = given.choice else {
      let ask = knowledge.question(question)?.question.ask ?? question
      return Judgement(.unknown, settledBy: [ask])
    }
    return Judgement(choices.contains(choice) ? .yes : .no, because: given.because)
  }

  private func judge(_ range: ReleaseRange) -> Judgement {
    guard let build = evidence.server.version, let release = Release(build: build) else {
      return .unknown("the release of the MID Server (package/meta/mid-core.meta.properties)")
    }
    return Judgement(range.contains(release) ? .yes : .no)
  }

  private func judge(_ system: OperatingSystem) -> Judgement {
    guard let found = evidence.server.os else {
      return .unknown("the operating system of the host")
    }
    return Judgement(found == system ? .yes : .no)
  }
}

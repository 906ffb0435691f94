import MidpathModel

extension Explanation {
  /// A cause.
  init(_ cause: Cause, _ knowledge: KnowledgeBase) {
    let dangers = cause.dangers.compactMap(knowledge.danger).map { "\($0.text) \($0.reason)" }
    self.init(
      kind: cause.kind == .cause ? "cause" : "\(cause.kind.rawValue) behaviour", id: cause.id,
      title: cause.title,
      sections: [
        ("Explanation", [cause.explanation]),
        ("Proved by", cause.confirms.map(ConditionText.sentence)),
        ("Suggested by", cause.suggests.map { ConditionText.sentence($0.condition) }),
        ("Ruled out by", cause.rulesOut.map(ConditionText.sentence)),
        ("Settled by hand", cause.settle.isEmpty ? [] : [cause.settle]),
        ("Do not", dangers),
        ("Fix", cause.fix.enumerated().map { "\($0.offset + 1). \(Explanation.step($0.element))" }),
        ("Verify", cause.verify.text.isEmpty ? [] : [cause.verify.text]),
        ("What follows from it", cause.explains.map { Explanation.named($0, knowledge) }),
        ("Releases", cause.releases.map { [$0.text] } ?? []),
        ("Systems", cause.systems.map(\.rawValue)),
        ("Sources", cause.sources),
      ])
  }

  /// A signature.
  init(_ signature: Signature, _ knowledge: KnowledgeBase) {
    self.init(
      kind: "signature", id: signature.id, title: signature.phrases.first?.text ?? signature.id,
      sections: [
        ("Phrases", signature.phrases.map(\.text)),
        ("Where", signature.kinds.map(\.rawValue)),
        ("Role", [signature.role.rawValue]),
        ("Threads", signature.threads),
        ("Note", signature.note.isEmpty ? [] : [signature.note]),
        ("Can mean", signature.means.map { Explanation.named($0, knowledge) }),
      ])
  }

  /// A path.
  init(_ path: TroubleshootingPath) {
    self.init(
      kind: "path", id: path.id, title: path.title,
      sections: [
        ("Summary", [path.summary]),
        ("Symptoms", path.symptoms.map { "\($0.id): \($0.title)" }),
        ("Questions", path.questions.map { "\($0.id): \($0.ask)" }),
        ("Sources", path.sources),
      ])
  }

  /// A question.
  init(_ question: Question, path: String) {
    self.init(
      kind: "question", id: question.id, title: question.ask,
      sections: [
        ("Path", [path]),
        ("If you don't know", question.findOut),
        ("Answers", question.answers.map { Explanation.answer($0) }),
        ("When nobody knows", [Explanation.destination(question.whenUnknown)]),
        ("Sources", question.sources),
      ])
  }

  /// A danger.
  init(_ danger: Danger) {
    self.init(
      kind: "danger", id: danger.id, title: danger.text,
      sections: [
        ("Reason", [danger.reason]),
        ("Holds when", danger.when.map { [ConditionText.sentence($0)] } ?? ["A cause names it."]),
        ("Check first", danger.checkFirst.isEmpty ? [] : [danger.checkFirst]),
        ("Sources", danger.sources),
      ])
  }

  /// A sequence of stages.
  init(_ sequence: StageSequence) {
    self.init(
      kind: "sequence", id: sequence.id, title: sequence.title,
      sections: [("Stages", sequence.stages.map { "\($0.id): \($0.title)" })])
  }

  /// A stage.
  init(_ stage: Stage, of sequence: StageSequence) {
    self.init(
      kind: "stage", id: "\(sequence.id).\(stage.id)", title: stage.title,
      sections: [
        ("Meaning", [stage.meaning]), ("Passed by", stage.passed), ("Failed by", stage.failed),
        ("Sources", stage.sources),
      ])
  }

  /// A symptom.
  init(_ symptom: Symptom, in knowledge: KnowledgeBase) {
    let paths = knowledge.paths.filter { $0.symptoms.contains { $0.id == symptom.id } }
    self.init(
      kind: "symptom", id: symptom.id, title: symptom.title,
      sections: [("Paths", paths.map { "\($0.id): \($0.title)" })])
  }

  private static func step(_ step: FixStep) -> String {
    let system = step.system.map { "(\($0.rawValue)) " } ?? ""
    guard let unless = step.unless else { return system + step.text }
    let instead = step.instead.map { ": \($0)" } ?? "."
    return "\(system)\(step.text) Not when “\(unless)” holds\(instead)"
  }

  private static func answer(_ choice: Choice) -> String {
    let evidence = choice.when.map { ", given by evidence when \(ConditionText.phrase($0))" } ?? ""
    return "\(choice.id): \(choice.title) → \(destination(choice.destination))\(evidence)"
  }

  private static func destination(_ destination: Destination) -> String {
    switch destination {
    case .question(let id): "question \(id)"
    case .causes(let ids): "cause \(ids.joined(separator: ", "))"
    case .path(let id): "path \(id)"
    case .end(let sentence): sentence
    }
  }

  private static func named(_ id: String, _ knowledge: KnowledgeBase) -> String {
    if let cause = knowledge.cause(id) { return "\(id): \(cause.title)" }
    if let phrase = knowledge.signature(id)?.phrases.first { return "\(id): “\(phrase.text)”" }
    return id
  }
}

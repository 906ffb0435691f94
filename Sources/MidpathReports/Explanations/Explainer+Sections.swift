import MidpathModel

extension Explainer {
  func explain(_ cause: Cause) -> Explanation {
    let entry = KnowledgeReference(.cause, cause.id)
    let kind = cause.kind == .cause ? "cause" : "\(cause.kind.rawValue) behaviour"
    let consequences = links.links(from: entry).filter { $0.relation == .explains }.map(\.to)
    return Explanation(
      entry, kind: kind, title: cause.title,
      sections: [
        plain("Explanation", [cause.explanation]),
        section("Proved by", cause.confirms.map(sentence)),
        section("Suggested by", cause.suggests.map { sentence($0.condition) }),
        section("Ruled out by", cause.rulesOut.map(sentence)),
        plain("Settled by hand", [cause.settle]),
        section("Do not", cause.dangers.compactMap(knowledge.danger).map(warning)),
        section("Fix", cause.fix.enumerated().map { step($0.element, number: $0.offset + 1) }),
        plain("Verify", [cause.verify.text]),
        section("What follows from it", consequences.map(named)),
        plain("Releases", [cause.releases?.text].compactMap(\.self)),
        plain("Systems", cause.systems.map(\.rawValue)),
        plain("Sources", cause.sources),
      ] + mentions(of: entry))
  }

  func explain(_ signature: Signature) -> Explanation {
    let entry = KnowledgeReference(.signature, signature.id)
    return Explanation(
      entry, title: signature.phrases.first?.text ?? signature.id,
      sections: [
        plain("Phrases", signature.phrases.map(\.text)),
        plain("Where", signature.kinds.map(\.rawValue)),
        plain("Role", [signature.role.rawValue]),
        plain("Threads", signature.threads),
        plain("Note", [signature.note]),
        section("Can mean", signature.means.map { named(KnowledgeReference(.cause, $0)) }),
      ] + mentions(of: entry))
  }

  func explain(_ path: TroubleshootingPath) -> Explanation {
    let entry = KnowledgeReference(.path, path.id)
    return Explanation(
      entry, title: path.title,
      sections: [
        plain("Summary", [path.summary]),
        section("Symptoms", path.symptoms.map { named(KnowledgeReference(.symptom, $0.id)) }),
        section("Questions", path.questions.map { named(KnowledgeReference(.question, $0.id)) }),
        plain("Sources", path.sources),
      ] + mentions(of: entry))
  }

  func explain(_ question: Question, path: String) -> Explanation {
    let entry = KnowledgeReference(.question, question.id)
    return Explanation(
      entry, title: question.ask,
      sections: [
        section("Path", [Explanation.Line(path, [KnowledgeReference(.path, path)])]),
        plain("If you don't know", question.findOut),
        section("Answers", question.answers.map(answer)),
        section("When nobody knows", [destination(question.whenUnknown)]),
        plain("Sources", question.sources),
      ] + mentions(of: entry))
  }

  func explain(_ danger: Danger) -> Explanation {
    let entry = KnowledgeReference(.danger, danger.id)
    return Explanation(
      entry, title: danger.text,
      sections: [
        plain("Reason", [danger.reason]),
        section(
          "Holds when", [danger.when.map(sentence) ?? Explanation.Line("A cause names it.")]),
        plain("Check first", [danger.checkFirst]),
        plain("Sources", danger.sources),
      ] + mentions(of: entry))
  }

  func explain(_ sequence: StageSequence) -> Explanation {
    let entry = KnowledgeReference(.sequence, sequence.id)
    let stages = sequence.stages.map { stage in
      Explanation.Line(
        "\(stage.id): \(stage.title)", [KnowledgeReference(.stage, "\(sequence.id).\(stage.id)")])
    }
    return Explanation(
      entry, title: sequence.title, sections: [section("Stages", stages)] + mentions(of: entry))
  }

  func explain(_ stage: Stage, of sequence: StageSequence) -> Explanation {
    let entry = KnowledgeReference(.stage, "\(sequence.id).\(stage.id)")
    return Explanation(
      entry, title: stage.title,
      sections: [
        plain("Meaning", [stage.meaning]),
        section("Passed by", stage.passed.map { named(KnowledgeReference(.signature, $0)) }),
        section("Failed by", stage.failed.map { named(KnowledgeReference(.signature, $0)) }),
        plain("Sources", stage.sources),
      ] + mentions(of: entry))
  }

  func explain(_ symptom: Symptom) -> Explanation {
    let entry = KnowledgeReference(.symptom, symptom.id)
    let paths = links.links(from: entry).map { named($0.to) }
    return Explanation(entry, title: symptom.title, sections: [section("Paths", paths)])
  }
}

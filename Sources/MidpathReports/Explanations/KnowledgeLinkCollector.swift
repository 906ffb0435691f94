import MidpathModel

/// Gathers the links of one entry after the other, each link once.
struct KnowledgeLinkCollector {
  private(set) var links: [KnowledgeLink] = []
  private var known: Set<KnowledgeLink> = []

  mutating func add(_ cause: Cause, in knowledge: KnowledgeBase) {
    let from = KnowledgeReference(.cause, cause.id)
    add(from, cause.confirms.flatMap(\.references), .confirms)
    add(from, cause.suggests.flatMap(\.condition.references), .suggests)
    add(from, cause.rulesOut.flatMap(\.references), .rulesOut)
    add(from, cause.verify.when?.references ?? [], .verifies)
    let consequences = cause.explains.map {
      KnowledgeReference(knowledge.cause($0) == nil ? .signature : .cause, $0)
    }
    add(from, consequences, .explains)
    let steps = cause.fix.compactMap(\.unless)
    add(from, (cause.dangers + steps).map { KnowledgeReference(.danger, $0) }, .warnsOf)
  }

  mutating func add(_ signature: Signature) {
    let causes = signature.means.map { KnowledgeReference(.cause, $0) }
    add(KnowledgeReference(.signature, signature.id), causes, .means)
  }

  mutating func add(_ danger: Danger) {
    add(KnowledgeReference(.danger, danger.id), danger.when?.references ?? [], .holdsBy)
  }

  mutating func add(_ path: TroubleshootingPath) {
    let entry = KnowledgeReference(.path, path.id)
    for symptom in path.symptoms {
      add(KnowledgeReference(.symptom, symptom.id), [entry], .entersBy)
    }
    for question in path.questions {
      let asked = KnowledgeReference(.question, question.id)
      add(entry, [asked], .asks)
      for choice in question.answers {
        let excluded = choice.excludes.map { KnowledgeReference(.cause, $0) }
        add(asked, choice.when?.references ?? [], .answeredBy, answer: choice.title)
        add(asked, choice.destination.references, .leadsTo, answer: choice.title)
        add(asked, excluded, .excludes, answer: choice.title)
      }
      add(asked, question.whenUnknown.references, .leadsTo, answer: "unknown")
    }
  }

  mutating func add(_ sequence: StageSequence) {
    let entry = KnowledgeReference(.sequence, sequence.id)
    add(entry, sequence.begins.map { KnowledgeReference(.signature, $0) }, .begins)
    add(entry, sequence.ends.map { KnowledgeReference(.signature, $0) }, .ends)
    for stage in sequence.stages {
      let step = KnowledgeReference(.stage, "\(sequence.id).\(stage.id)")
      add(entry, [step], .hasStage)
      add(step, stage.passed.map { KnowledgeReference(.signature, $0) }, .passes)
      add(step, stage.failed.map { KnowledgeReference(.signature, $0) }, .fails)
    }
  }

  private mutating func add(
    _ from: KnowledgeReference, _ targets: [KnowledgeReference], _ relation: KnowledgeLink.Relation,
    answer: String? = nil
  ) {
    for target in targets {
      let link = KnowledgeLink(from: from, to: target, relation: relation, answer: answer)
      if known.insert(link).inserted { links.append(link) }
    }
  }
}

package import MidpathModel

/// Works out what follows from evidence and answers.
///
/// Pure: the same input gives the same diagnosis.
package struct Diagnoser: Sendable {
  package let knowledge: KnowledgeBase

  /// Suspects below this share of all suspects are left out.
  package static let leastLikelihood = 0.02

  /// Makes a diagnoser over checked knowledge.
  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  /// The diagnosis of one server.
  ///
  /// `paths` are the ids of the paths whose questions are to be shown; empty for those that
  /// matter to the causes found. `reached` are the causes that a walk ended in: they are suspects
  /// even where no file points at them.
  package func diagnose(
    _ evidence: Evidence, answers: [PersonAnswer] = [], paths: [String] = [],
    reached: [String] = []
  ) -> Diagnosis {
    let answering = QuestionAnswering(knowledge: knowledge, evidence: evidence, given: answers)
    let evaluator = ConditionEvaluator(
      knowledge: knowledge, evidence: evidence, answer: answering.answer)
    let found = assess(evaluator: evaluator, answering: answering, reached: reached)
    let dangers = DangerAssessment(knowledge: knowledge, evaluator: evaluator)
    let stages = StageReading(knowledge: knowledge, evidence: evidence)
    var diagnosis = Diagnosis(server: evidence.server)
    diagnosis.stages = stages.findings
    diagnosis.patterns = PatternReading(evidence: evidence).sentences
    let ranked = CauseRanking(knowledge: knowledge, found: found, evidence: evidence)
    diagnosis.causes = ranked.findings(advice: dangers)
    diagnosis.expected = ranked.expectedFindings(advice: dangers)
    diagnosis.verdict = verdict(diagnosis.causes, expected: diagnosis.expected, stages: stages)
    let serious = found.filter { $0.cause.kind == .cause }
    diagnosis.dangers =
      diagnosis.verdict == .healthy
      ? dangers.findings(namedBy: ranked.expectedBehaviour)
      : dangers.findings(for: ranked.worthWarning(among: serious))
    fillSignatures(&diagnosis, evidence)
    fillQuestions(&diagnosis, answering: answering, wanted: paths)
    diagnosis.unrecognised = evidence.unrecognised
    diagnosis.unread = evidence.unread
    diagnosis.samples = evidence.samples
    diagnosis.hours = evidence.hours
    diagnosis.attempts = evidence.attempts
    diagnosis.logs = evidence.logs
    diagnosis.collectedAt = evidence.collectedAt
    diagnosis.summary = Summary(knowledge: knowledge, evidence: evidence).sentence(for: diagnosis)
    return diagnosis
  }

  /// The walk along a path; `passesOpenQuestions` walks on where nobody answered.
  package func walk(
    _ path: TroubleshootingPath, evidence: Evidence, answers: [PersonAnswer],
    passesOpenQuestions: Bool = false
  ) -> Walk {
    let answering = QuestionAnswering(knowledge: knowledge, evidence: evidence, given: answers)
    return PathWalker(
      knowledge: knowledge, answering: answering, passesOpenQuestions: passesOpenQuestions
    ).walk(path)
  }

  /// The answers to all questions by id, those of evidence overruled by those that were given.
  package func answers(_ evidence: Evidence, given: [PersonAnswer] = []) -> [String: Answer] {
    QuestionAnswering(knowledge: knowledge, evidence: evidence, given: given).answers
  }

  /// Whether a cause is fixed now, as far as evidence can tell.
  package func verify(_ cause: Cause, evidence: Evidence) -> Judgement {
    guard let condition = cause.verify.when else { return .unknown(cause.verify.text) }
    let answering = QuestionAnswering(knowledge: knowledge, evidence: evidence, given: [])
    return ConditionEvaluator(knowledge: knowledge, evidence: evidence, answer: answering.answer)
      .judge(condition)
  }

  private func assess(
    evaluator: ConditionEvaluator, answering: QuestionAnswering, reached: [String]
  ) -> [CauseAssessment] {
    let pointers = AnswerPointers(knowledge: knowledge, answering: answering, reached: reached)
    return knowledge.causes.compactMap {
      CauseAssessment.make($0, evaluator: evaluator, pointers: pointers)
    }
  }

  private func verdict(
    _ causes: [CauseFinding], expected: [CauseFinding], stages: StageReading
  ) -> Diagnosis.Verdict {
    if causes.contains(where: { $0.state == .confirmed && $0.explainedBy == nil }) { return .cause }
    if causes.contains(where: { $0.state == .suspected && $0.explainedBy == nil }) {
      return .suspected
    }
    return stages.showsWorkingServer ? .healthy : .unknown
  }

  private func fillSignatures(_ diagnosis: inout Diagnosis, _ evidence: Evidence) {
    for (id, occurrences) in evidence.seen.sorted(by: { $0.key < $1.key }) {
      guard let signature = knowledge.signature(id) else { continue }
      let finding = SignatureFinding(
        id: id, count: occurrences.count, note: signature.note, first: occurrences.first,
        last: occurrences.last)
      if signature.role == .noise {
        diagnosis.noise.append(finding)
      } else if signature.role == .fault, evidence.current[id] == nil {
        diagnosis.history.append(finding)
      }
    }
    diagnosis.noise.sort { $0.count > $1.count }
    diagnosis.history.sort { $0.count > $1.count }
  }

  private func fillQuestions(
    _ diagnosis: inout Diagnosis, answering: QuestionAnswering, wanted: [String]
  ) {
    let suspects = diagnosis.causes.filter { $0.state == .suspected && $0.explainedBy == nil }
    let chosen = wanted.isEmpty ? knowledge.paths : wanted.compactMap(knowledge.path)
    let chooser = NextQuestionChooser(knowledge: knowledge, answering: answering)
    if diagnosis.verdict == .suspected {
      diagnosis.next = chooser.choose(
        suspects.map { (id: $0.id, likelihood: $0.likelihood) }, among: chosen)
    }
    let relevance = QuestionRelevance(
      knowledge: knowledge, answering: answering, causes: Set(diagnosis.causes.map(\.id)))
    diagnosis.questions = relevance.findings(on: chosen, showsAll: !wanted.isEmpty)
    guard diagnosis.next == nil, diagnosis.verdict == .unknown || !wanted.isEmpty else { return }
    diagnosis.next = relevance.firstOpen(on: chosen)
  }
}

package import MidpathModel

extension JSONReport {
  func time(_ time: HostTime?) -> JSONNode { .text(time?.isoText) }

  /// A line with `file`, `line`, `time` and `text`, or a record with `record`, `field` and `value`.
  ///
  /// A file as a whole has no line. What a person answered is a record `answer` whose field is the
  /// question.
  func evidence(_ observation: Observation) -> JSONNode {
    let source = JSONNode.string(observation.source.rawValue)
    switch observation.place {
    case .line(let file, let line):
      return lineEvidence(observation, file: file, line: .integer(line))
    case .file(let file):
      return lineEvidence(observation, file: file, line: .null)
    case .record(let table, let field):
      return .keyed([
        "source": source, "record": .string(table), "field": .string(field),
        "value": .string(observation.text),
      ])
    case .question(let id):
      return .keyed([
        "source": source, "record": .string("answer"), "field": .string(id),
        "value": .string(observation.text),
      ])
    }
  }

  private func lineEvidence(_ observation: Observation, file: String, line: JSONNode) -> JSONNode {
    .keyed([
      "source": .string(observation.source.rawValue), "file": .string(file), "line": line,
      "time": time(observation.time), "text": .string(observation.text),
    ])
  }

  func evidence(_ observations: [Observation]) -> JSONNode {
    .array(observations.map { evidence($0) })
  }

  func cause(_ cause: CauseFinding) -> JSONNode {
    var members = [
      JSONMember("id", .string(cause.id)),
      JSONMember("title", .string(cause.title)),
      JSONMember("explanation", .string(cause.explanation)),
      JSONMember("state", .string(cause.state.rawValue)),
      JSONMember("rank", .integer(cause.rank)),
      JSONMember("likelihood", .number((cause.likelihood * 10_000).rounded() / 10_000)),
      JSONMember("explains", .texts(cause.explains)),
    ]
    if let explainedBy = cause.explainedBy {
      members.append(JSONMember("explainedBy", .string(explainedBy)))
    }
    members += [
      JSONMember("evidence", evidence(cause.evidence)),
      JSONMember("against", evidence(cause.against)),
      JSONMember("fix", .array(cause.fix.map(advice))),
      JSONMember("dangers", .texts(cause.dangers)),
      JSONMember("verify", .string(cause.verify)),
      JSONMember("settledBy", .texts(cause.settledBy)),
      JSONMember("sources", .texts(cause.sources)),
    ]
    return .object(members)
  }

  private func advice(_ advice: FixAdvice) -> JSONNode {
    var members = [JSONMember("text", .string(advice.text))]
    if let check = advice.checkFirst { members.append(JSONMember("checkFirst", .string(check))) }
    return .object(members)
  }

  func danger(_ danger: DangerFinding) -> JSONNode {
    .keyed([
      "id": .string(danger.id), "text": .string(danger.text), "reason": .string(danger.reason),
      "certain": .bool(danger.isCertain), "checkFirst": .string(danger.checkFirst),
      "because": evidence(danger.because),
    ])
  }

  func stage(_ stage: StageFinding) -> JSONNode {
    .keyed([
      "sequence": .string(stage.sequence), "title": .string(stage.title),
      "attempt": .integer(stage.attempt), "attempts": .integer(stage.attempts),
      "startedAt": time(stage.startedAt), "reached": .string(stage.reached),
      "reachedTitle": .string(stage.reachedTitle), "state": .string(stage.state.rawValue),
      "meaning": .string(stage.meaning), "evidence": evidence(stage.evidence),
    ])
  }

  /// A question with its answer, as a diagnosis has it.
  package func question(_ question: QuestionFinding) -> JSONNode {
    let answer = question.answer
    var members = [
      JSONMember("path", .string(question.path)),
      JSONMember("id", .string(question.id)),
      JSONMember("ask", .string(question.ask)),
      JSONMember("findOut", .texts(question.findOut)),
      JSONMember("answer", .text(answer.choice)),
      JSONMember("by", .text(answer.by?.rawValue)),
      JSONMember("because", evidence(answer.because)),
      JSONMember("settledBy", .texts(answer.settledBy)),
    ]
    if let overruled = answer.overruled {
      members.append(JSONMember("overruled", .string(overruled)))
    }
    return .object(members)
  }

  func signature(_ finding: SignatureFinding) -> JSONNode {
    .keyed([
      "signature": .string(finding.id), "count": .integer(finding.count),
      "text": .string(finding.note), "first": evidence(finding.first),
      "last": evidence(finding.last),
    ])
  }

  func template(_ template: ErrorTemplate) -> JSONNode {
    .keyed([
      "template": .string(template.template), "level": .string(template.level.rawValue),
      "count": .integer(template.count), "new": .bool(template.isNew),
      "first": evidence(template.first), "last": evidence(template.last),
    ])
  }
}

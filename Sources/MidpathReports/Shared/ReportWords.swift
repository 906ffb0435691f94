package import MidpathModel

/// The words that all readable formats share.
package enum ReportWords {
  /// From this share on, a suspect is likely.
  package static let likelyShare = 0.5
  /// From this share on, a suspect is possible.
  package static let possibleShare = 0.2

  /// How a person would say a share.
  package static func likelihood(_ share: Double) -> String {
    if share >= likelyShare { return "likely" }
    return share >= possibleShare ? "possible" : "less likely"
  }

  /// What a server is called: its name, or where its files lie.
  package static func name(_ server: ServerIdentity) -> String {
    for name in [server.name, server.agentFolder] {
      if let name, !name.isEmpty { return name }
    }
    return "(name not known)"
  }

  /// The verdict as it stands behind the server's name.
  package static func verdict(_ outline: DiagnosisOutline) -> String {
    switch outline.diagnosis.verdict {
    case .healthy: "healthy"
    case .cause:
      outline.roots.count > 1 ? "\(outline.roots.count) root causes found" : "root cause found"
    case .suspected: "not sure yet: \(NumberText.count(outline.suspects.count, "suspect"))"
    case .unknown: "not known, the evidence does not say"
    }
  }

  /// The verdict as one word of a table.
  package static func word(_ verdict: Diagnosis.Verdict) -> String {
    switch verdict {
    case .cause: "cause"
    case .suspected: "suspected"
    case .unknown: "unknown"
    case .healthy: "healthy"
    }
  }

  /// How far an attempt got: `attempt 3 of 3, failed in: Log in and check roles`.
  package static func progress(_ stage: StageFinding) -> String {
    let attempt = "attempt \(stage.attempt) of \(max(stage.attempts, stage.attempt))"
    let place = stage.reachedTitle.isEmpty ? stage.reached : stage.reachedTitle
    let outcome =
      switch stage.state {
      case .passed: "passed"
      case .failed: "failed in"
      case .running: "may still be running, got to"
      case .open: "the log ends in its middle, got to"
      }
    if place.isEmpty { return "\(attempt), \(outcome)" }
    let link = stage.state == .passed ? ", got to: " : ": "
    return "\(attempt), \(outcome)\(link)\(place.prose)"
  }

  /// An answer with its author: `yes (from evidence)`.
  package static func answer(_ answer: Answer) -> String {
    guard let choice = answer.choice else {
      return answer.by == .person ? "not known (asked a person)" : "not known"
    }
    switch answer.by {
    case .evidence: return "\(choice) (from evidence)"
    case .person:
      guard let overruled = answer.overruled else { return "\(choice) (from a person)" }
      return "\(choice) (from a person; evidence says \(overruled))"
    case nil: return choice
    }
  }

  /// How often and when an uncatalogued error came: `error, 12 times, FIRST to LAST, new`.
  package static func occurrence(_ template: ErrorTemplate) -> String {
    var parts = [template.level.rawValue, NumberText.times(template.count)]
    if let span = span(template.first.time, template.last.time) { parts.append(span) }
    if template.isNew { parts.append("new since the last good start") }
    return parts.joined(separator: ", ")
  }

  /// `FIRST to LAST`, or one time where there is only one.
  package static func span(_ first: HostTime?, _ last: HostTime?) -> String? {
    guard let start = first ?? last, let end = last ?? first else { return nil }
    return start == end ? "\(start)" : "\(start) to \(end)"
  }

  /// Where an observation stands, with its time.
  package static func place(_ observation: Observation) -> String {
    let place = "\(observation.place)\(origin(observation))"
    guard let time = observation.time else { return place }
    return "\(place)  \(time)"
  }

  /// What a reader who does not know the instance's tables needs behind a place.
  package static func origin(_ observation: Observation) -> String {
    observation.source == .instance ? " on the instance" : ""
  }

  /// A signature in one line: its note or, without one, its id.
  package static func note(_ finding: SignatureFinding) -> String {
    finding.note.isEmpty ? finding.id : "\(finding.note.prose) (\(finding.id))"
  }

  /// What is left out of a list.
  package static func more(_ count: Int) -> String {
    "and \(NumberText.grouped(count)) more, see --format json"
  }

  /// The verdicts of several servers in one line, the worst first.
  package static func tally(_ outlines: [DiagnosisOutline]) -> String {
    let parts = order.compactMap { verdict -> String? in
      let count = outlines.count { $0.diagnosis.verdict == verdict }
      return count == 0 ? nil : "\(NumberText.grouped(count)) \(word(verdict))"
    }
    return "\(NumberText.count(outlines.count, "MID Server")): \(parts.joined(separator: ", "))"
  }

  /// Outlines with the worst verdict first, otherwise as given.
  package static func worstFirst(_ outlines: [DiagnosisOutline]) -> [DiagnosisOutline] {
    order.flatMap { verdict in outlines.filter { $0.diagnosis.verdict == verdict } }
  }

  /// What a summary of several servers says about one: its first cause, or its summary.
  package static func gist(_ outline: DiagnosisOutline) -> String {
    let summary = outline.diagnosis.summary.prose
    switch outline.diagnosis.verdict {
    case .cause: return outline.roots.first?.title.prose ?? summary
    case .suspected: return outline.suspects.first.map { "\($0.title.prose)?" } ?? summary
    case .unknown, .healthy: return summary
    }
  }

  private static let order: [Diagnosis.Verdict] = [.cause, .suspected, .unknown, .healthy]
}

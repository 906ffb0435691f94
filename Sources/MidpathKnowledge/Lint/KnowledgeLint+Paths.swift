internal import MidpathModel

/// Paths: everything is reached, nothing goes round, no question is asked in vain.
extension KnowledgeLint {
  /// Complaints about paths and their questions.
  func pathComplaints() -> [Complaint] {
    let asked = Set(
      reading.references.compactMap { reference in
        if case .question(inCondition: true) = reference.target { reference.id } else { nil }
      })
    let continued = Set(base.paths.flatMap(\.questions).flatMap { pathsAfter($0) })
    return base.paths.flatMap { path in
      sizeComplaints(path) + reachComplaints(path)
        + path.questions.compactMap { pointlessComplaint($0, isAskedElsewhere: asked) }
        + (path.symptoms.isEmpty && !continued.contains(path.id)
          ? [
            Complaint(
              path.mark, "no symptom and no other path leads to the path '\(path.id)'",
              severity: .warning)
          ] : [])
    }
  }

  private func destinations(_ question: Question) -> [Destination] {
    question.answers.map(\.destination) + [question.whenUnknown]
  }

  private func pathsAfter(_ question: Question) -> [String] {
    destinations(question).compactMap { if case .path(let id) = $0 { id } else { nil } }
  }

  private func questionsAfter(_ question: Question) -> [String] {
    destinations(question).compactMap { if case .question(let id) = $0 { id } else { nil } }
  }

  private func sizeComplaints(_ path: TroubleshootingPath) -> [Complaint] {
    var complaints: [Complaint] = []
    if path.title.count > KnowledgeLint.titleLimit {
      complaints.append(tooLong(path.title, "title of the path '\(path.id)'", path.mark))
    }
    for symptom in path.symptoms where symptom.title.count > KnowledgeLint.titleLimit {
      complaints.append(
        tooLong(symptom.title, "title of the symptom '\(symptom.id)'", symptom.mark))
    }
    if path.questions.count > KnowledgeLint.questionLimit {
      let message =
        "the path has \(path.questions.count) questions, more than "
        + "\(KnowledgeLint.questionLimit): split it"
      complaints.append(Complaint(path.mark, message, severity: .warning))
    }
    for question in path.questions where question.ask.count > KnowledgeLint.askLimit {
      let message =
        "the question '\(question.id)' has \(question.ask.count) characters, more than "
        + "\(KnowledgeLint.askLimit)"
      complaints.append(Complaint(question.mark, message, severity: .warning))
    }
    return complaints
  }

  private func reachComplaints(_ path: TroubleshootingPath) -> [Complaint] {
    guard let first = path.questions.first else { return [] }
    let byID = Dictionary(path.questions.map { ($0.id, $0) }) { first, _ in first }
    var reached: Set<String> = [first.id]
    var queue = [first]
    while let question = queue.popLast() {
      for id in questionsAfter(question) where reached.insert(id).inserted {
        if let next = byID[id] { queue.append(next) }
      }
    }
    return path.questions.filter { !reached.contains($0.id) }.map {
      Complaint($0.mark, "nothing leads to the question '\($0.id)' from the first question")
    }
  }

  /// A question whose answers make no difference.
  private func pointlessComplaint(
    _ question: Question, isAskedElsewhere asked: Set<String>
  ) -> Complaint? {
    guard !question.answers.isEmpty, !asked.contains(question.id),
      Set(question.answers.map(\.destination)).count == 1,
      question.answers.allSatisfy(\.excludes.isEmpty)
    else { return nil }
    return Complaint(
      question.mark, "pointless question '\(question.id)': all answers lead to the same place",
      severity: .warning)
  }

  /// Circles of questions: an answer stays given, so a walk would never leave them.
  func loopComplaints() -> [Complaint] {
    let within = Dictionary(
      base.paths.flatMap(\.questions).map { ($0.id, questionsAfter($0)) }
    ) { $0 + $1 }
    let loops = Circles.find(in: within).map { loop($0, "questions go round", .error) }
    let first = Dictionary(
      base.paths.compactMap { path in path.questions.first.map { (path.id, $0.id) } }
    ) { first, _ in first }
    let across = Dictionary(
      base.paths.flatMap(\.questions).map { question in
        (question.id, questionsAfter(question) + pathsAfter(question).compactMap { first[$0] })
      }
    ) { $0 + $1 }
    let wider = Circles.find(in: across).filter { circle in
      Set(circle.compactMap { base.question($0)?.path }).count > 1
    }
    return (loops + wider.map { loop($0, "paths lead back to each other", .warning) })
      .compactMap { $0 }
  }

  private func loop(
    _ circle: [String], _ what: String, _ severity: Complaint.Severity
  ) -> Complaint? {
    guard let first = circle.first, let mark = base.question(first)?.question.mark else {
      return nil
    }
    let way = (circle + [first]).joined(separator: " → ")
    return Complaint(mark, "\(what) without an end: \(way)", severity: severity)
  }
}

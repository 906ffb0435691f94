package import MidpathModel

extension CaseExpectation {
  /// What differs between a diagnosis and what the case expects: one sentence each, none if equal.
  package func differences(from diagnosis: Diagnosis) -> [String] {
    verdictDifferences(diagnosis) + causeDifferences(diagnosis) + proofDifferences(diagnosis)
      + dangerDifferences(diagnosis) + answerDifferences(diagnosis)
      + stageDifferences(diagnosis) + unreadDifferences(diagnosis)
  }

  private func verdictDifferences(_ diagnosis: Diagnosis) -> [String] {
    var found: [String] = []
    if let verdict, verdict != diagnosis.verdict {
      found.append(
        "expected the verdict \(verdict.rawValue), got \(diagnosis.verdict.rawValue)"
          + CaseExpectation.list(diagnosis.causes, prefix: " with "))
    }
    if verdict == .healthy, !diagnosis.causes.isEmpty {
      found.append("expected no cause, got \(CaseExpectation.list(diagnosis.causes))")
    }
    if let first {
      let got = diagnosis.causes.min { $0.rank < $1.rank }
      if got?.id != first.text {
        found.append(
          "expected first \(first.text), got \(got.map(CaseExpectation.name) ?? "no cause")")
      }
    }
    return found
  }

  private func causeDifferences(_ diagnosis: Diagnosis) -> [String] {
    var found: [String] = []
    let byID = Dictionary(diagnosis.causes.map { ($0.id, $0) }) { first, _ in first }
    let gotConfirmed = diagnosis.causes.filter { $0.state == .confirmed }.map(\.id)
    if let confirmed {
      let wanted = confirmed.map(\.text)
      for id in wanted where !gotConfirmed.contains(id) {
        found.append("expected \(id) confirmed, got it \(CaseExpectation.state(byID[id]))")
      }
      for id in gotConfirmed where !wanted.contains(id) {
        found.append("did not expect \(id) confirmed\(CaseExpectation.because(byID[id]))")
      }
    }
    for id in suspected.map(\.text) where byID[id]?.state != .suspected {
      found.append("expected \(id) suspected, got it \(CaseExpectation.state(byID[id]))")
    }
    for id in not.map(\.text) {
      guard let cause = byID[id], cause.state == .confirmed || cause.explainedBy == nil else {
        continue
      }
      found.append(
        "did not expect \(id), got it \(cause.state.rawValue)\(CaseExpectation.because(cause))")
    }
    for id in folded.map(\.text) where byID[id]?.explainedBy == nil {
      let got = byID[id].map { "\($0.state.rawValue) by itself" } ?? "not at all"
      found.append("expected \(id) folded under another cause, got it \(got)")
    }
    let recognised = Set(diagnosis.expected.map(\.id))
    for id in expected.map(\.text) where !recognised.contains(id) {
      found.append("expected \(id) recognised as expected behaviour or noise, got it not at all")
    }
    return found
  }

  private func proofDifferences(_ diagnosis: Diagnosis) -> [String] {
    proof.sorted { $0.key < $1.key }.compactMap { id, end in
      guard let cause = (diagnosis.causes + diagnosis.expected).first(where: { $0.id == id })
      else { return "expected \(id) with the proof \(end.text), got it not at all" }
      let places = cause.evidence.map(\.place.description)
      guard let first = places.first else {
        return "expected \(id) with the proof \(end.text), got no evidence"
      }
      if CaseExpectation.place(first, endsWith: end.text) { return nil }
      let isLater = places.contains { CaseExpectation.place($0, endsWith: end.text) }
      let more = isLater ? " first; the expected line comes later" : ""
      return "expected \(id) with the proof \(end.text), got \(first)\(more)"
    }
  }

  private func dangerDifferences(_ diagnosis: Diagnosis) -> [String] {
    let held = Set(diagnosis.dangers.map(\.id))
    let got = held.isEmpty ? "none" : held.sorted().joined(separator: ", ")
    return dangers.map(\.text).filter { !held.contains($0) }.map {
      "expected the danger \($0), got \(got)"
    }
  }

  private func answerDifferences(_ diagnosis: Diagnosis) -> [String] {
    answers.sorted { $0.key < $1.key }.compactMap { question, choice in
      let answer = diagnosis.questions.first { $0.id == question }?.answer
      let got = answer?.by == .person ? answer?.overruled : answer?.choice
      if got == choice.text { return nil }
      return "expected evidence to answer \(question) with \(choice.text), got "
        + (got ?? "no answer")
    }
  }

  private func stageDifferences(_ diagnosis: Diagnosis) -> [String] {
    stage.sorted { $0.key < $1.key }.compactMap { sequence, stage in
      let found = diagnosis.stages.first { $0.sequence == sequence }
      if found?.reached == stage.text { return nil }
      let got = found.map { "\($0.reached) (\($0.state.rawValue))" } ?? "no attempt"
      return "expected \(sequence) to reach \(stage.text), got \(got)"
    }
  }

  private func unreadDifferences(_ diagnosis: Diagnosis) -> [String] {
    let got = diagnosis.unread.map(\.path)
    return unread.map(\.text).filter { wanted in
      !got.contains { CaseExpectation.place($0, endsWith: wanted) }
    }.map {
      "expected \($0) under unread, got \(got.isEmpty ? "nothing" : got.joined(separator: ", "))"
    }
  }

  /// Whether a place ends with a text, at the border of a path component.
  private static func place(_ place: String, endsWith end: String) -> Bool {
    let whole = Array(place.utf8)
    let tail = Array(end.utf8)
    guard whole.count > tail.count else { return whole == tail }
    let border = whole[whole.count - tail.count - 1]
    // `/` of a path, `:` of an archive, ` ` of a sentence.
    return whole.suffix(tail.count).elementsEqual(tail)
      && (tail.first == 0x2F || border == 0x2F || border == 0x3A || border == 0x20)
  }

  private static func name(_ cause: CauseFinding) -> String {
    "\(cause.id) (\(cause.state.rawValue))"
  }

  private static func state(_ cause: CauseFinding?) -> String {
    cause?.state.rawValue ?? "not at all"
  }

  private static func because(_ cause: CauseFinding?) -> String {
    guard let proof = cause?.evidence.first else { return "" }
    return " by \(proof.place): \(proof.text.prefix(100))"
  }

  private static func list(_ causes: [CauseFinding], prefix: String = "") -> String {
    causes.isEmpty ? "" : prefix + causes.map(name).joined(separator: ", ")
  }
}

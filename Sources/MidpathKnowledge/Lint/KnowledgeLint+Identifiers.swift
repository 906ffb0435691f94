internal import MidpathModel

/// Ids: used once, not used again, and there when they are named.
extension KnowledgeLint {
  /// An id with what it names and where.
  private typealias Declaration = (id: String, what: String, mark: SourceMark)

  /// Ids that stand twice or are retired.
  func identifierComplaints() -> [Complaint] {
    let stages = base.sequences.flatMap { sequence in
      twice(sequence.stages.map { ($0.id, "stage", $0.mark) })
    }
    let symptoms = base.paths.flatMap { path in
      twice(path.symptoms.map { ($0.id, "symptom", $0.mark) })
    }
    let answers = twice(causesAndSignatures) + stages + symptoms
    let others = [
      base.dangers.map { ($0.id, "danger", $0.mark) },
      base.paths.map { ($0.id, "path", $0.mark) },
      base.sequences.map { ($0.id, "sequence", $0.mark) },
      base.paths.flatMap(\.questions).map { ($0.id, "question", $0.mark) },
      reading.cases.map { ($0.id, "case", $0.mark) },
    ]
    return answers + others.flatMap(twice) + retiredComplaints() + symptomTitleComplaints()
  }

  /// Causes and signatures share their ids, because `explains` names both.
  private var causesAndSignatures: [Declaration] {
    base.causes.map { ($0.id, "cause", $0.mark) }
      + base.signatures.map { ($0.id, "signature", $0.mark) }
  }

  private func twice(_ declarations: [Declaration]) -> [Complaint] {
    var first: [String: Declaration] = [:]
    return declarations.compactMap { one in
      guard !one.id.isEmpty else { return nil }
      guard let other = first[one.id] else {
        first[one.id] = one
        return nil
      }
      return Complaint(
        one.mark, "the id '\(one.id)' is taken: a \(other.what) at \(other.mark) has it")
    }
  }

  private func retiredComplaints() -> [Complaint] {
    let retired = Dictionary(reading.retired.map { ($0.text, $0.mark) }) { first, _ in first }
    let declared =
      causesAndSignatures + base.dangers.map { ($0.id, "danger", $0.mark) }
      + base.paths.map { ($0.id, "path", $0.mark) }
      + base.paths.flatMap(\.questions).map { ($0.id, "question", $0.mark) }
    return declared.compactMap { one in
      retired[one.id].map {
        Complaint(one.mark, "the id '\(one.id)' is retired (\($0)): ids are never used again")
      }
    }
  }

  /// One symptom of several paths has one title.
  private func symptomTitleComplaints() -> [Complaint] {
    var first: [String: Symptom] = [:]
    return base.paths.flatMap(\.symptoms).compactMap { symptom in
      guard let other = first[symptom.id] else {
        first[symptom.id] = symptom
        return nil
      }
      guard other.title != symptom.title else { return nil }
      let message = "the symptom '\(symptom.id)' has another title at \(other.mark)"
      return Complaint(symptom.mark, message, severity: .warning)
    }
  }

  /// Ids that are named and do not exist.
  ///
  /// Where a file could not be parsed, what it may hold is not missed.
  func referenceComplaints() -> [Complaint] {
    let known = KnownIdentifiers(reading)
    return reading.references.filter { $0.target.kinds.allSatisfy(reading.isComplete) }
      .compactMap { known.complaint(about: $0) }
  }
}

internal import MidpathModel

/// Signatures: samples that match, phrases that do not stand in each other's way.
extension KnowledgeLint {
  /// Complaints about signatures.
  func signatureComplaints() -> [Complaint] {
    base.signatures.flatMap(sampleComplaints) + shadowComplaints()
  }

  private func sampleComplaints(_ signature: Signature) -> [Complaint] {
    guard let samples = reading.samples[signature.id] else { return [] }
    var unproven = Set(signature.phrases.indices)
    var complaints: [Complaint] = []
    for sample in samples {
      let lines = sample.text.split(whereSeparator: \.isNewline).map(String.init)
      let matching = signature.phrases.indices.filter { index in
        lines.contains { line in
          signature.phrases[index].captures(in: line).map { PhraseIndex.fits($0, signature) }
            ?? false
        }
      }
      unproven.subtract(matching)
      if matching.isEmpty {
        let message = "no phrase of the signature '\(signature.id)' matches this sample"
        complaints.append(Complaint(sample.mark, message))
      }
    }
    let marks = reading.phraseMarks[signature.id] ?? []
    // A sample that matches nothing is complained about already.
    guard complaints.isEmpty, !samples.isEmpty else { return complaints }
    for index in unproven.sorted() where index < marks.count {
      let message = "no sample of the signature '\(signature.id)' matches this phrase"
      complaints.append(Complaint(marks[index], message, severity: .warning))
    }
    return complaints
  }

  /// Two signatures with the same phrase in the same kind of file, and nothing to tell them apart.
  private func shadowComplaints() -> [Complaint] {
    var owners: [String: [(signature: Signature, mark: SourceMark)]] = [:]
    var complaints: [Complaint] = []
    for signature in base.signatures {
      for (index, phrase) in signature.phrases.enumerated() {
        let marks = reading.phraseMarks[signature.id] ?? []
        let mark = index < marks.count ? marks[index] : signature.mark
        let key = KnowledgeLint.normalised(phrase)
        let others = owners[key, default: []].filter {
          $0.signature.id != signature.id && KnowledgeLint.isAlike($0.signature, signature)
        }
        for other in others {
          let message =
            "'\(signature.id)' and '\(other.signature.id)' shadow each other: the same phrase "
            + "stands at \(other.mark)"
          complaints.append(Complaint(mark, message))
        }
        owners[key, default: []].append((signature, mark))
      }
    }
    return complaints
  }

  private static func isAlike(_ left: Signature, _ right: Signature) -> Bool {
    !Set(left.kinds).isDisjoint(with: right.kinds) && left.threads == right.threads
      && left.requires == right.requires && left.excludes == right.excludes
  }

  /// A phrase without regard to case, blanks and the names of its placeholders.
  private static func normalised(_ phrase: Phrase) -> String {
    phrase.parts.map { part in
      switch part {
      case .placeholder: "<>"
      case .literal(let text):
        text.lowercased().reduce(into: "") { result, character in
          if !character.isWhitespace {
            result.append(character)
          } else if result.last != " " {
            result.append(" ")
          }
        }
      }
    }.joined()
  }

  /// Samples that a phrase of another signature of the same kind of file matches too.
  func overlapComplaints() -> [Complaint] {
    let index = PhraseIndex(base.signatures)
    return base.signatures.flatMap { signature -> [Complaint] in
      (reading.samples[signature.id] ?? []).flatMap { sample in
        overlaps(of: sample, signature: signature, index: index)
      }
    }
  }

  private func overlaps(
    of sample: MarkedText, signature: Signature, index: PhraseIndex
  ) -> [Complaint] {
    let own = signature.phrases.map(KnowledgeLint.normalised)
    return index.hits(in: sample.text).compactMap { hit in
      let other = base.signatures[hit.signature]
      let phrase = KnowledgeLint.normalised(other.phrases[hit.phrase])
      let isVariant = own.contains { $0.hasPrefix(phrase) || phrase.hasPrefix($0) }
      guard other.id != signature.id, !isVariant,
        !Set(other.kinds).isDisjoint(with: signature.kinds)
      else { return nil }
      let message =
        "this sample of '\(signature.id)' is also '\(other.id)': "
        + "\(other.phrases[hit.phrase].text)"
      return Complaint(sample.mark, message, severity: .warning)
    }
  }
}

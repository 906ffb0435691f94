internal import MidpathModel

/// What the readers collect on the way: complaints and the ids that were named.
final class ReadingLog {
  private(set) var complaints: [Complaint] = []
  private var known: Set<Complaint> = []
  private(set) var references: [Reference] = []

  /// Notes that something is wrong.
  func complain(
    _ mark: SourceMark, _ message: String, hint: String? = nil,
    severity: Complaint.Severity = .error
  ) {
    let complaint = Complaint(mark, message, hint: hint, severity: severity)
    if known.insert(complaint).inserted { complaints.append(complaint) }
  }

  /// Notes that an id was named.
  func refer(to target: Reference.Target, _ text: MarkedText) {
    references.append(Reference(target, text.text, mark: text.mark))
  }

  /// Notes that ids were named, and gives them back as plain texts.
  func ids(_ target: Reference.Target, _ texts: [MarkedText]) -> [String] {
    for text in texts { refer(to: target, text) }
    return texts.map(\.text)
  }
}

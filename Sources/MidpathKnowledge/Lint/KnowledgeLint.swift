internal import MidpathModel

/// Looks for mistakes across knowledge files: what no file shows by itself.
package struct KnowledgeLint {
  let reading: KnowledgeReading
  let base: KnowledgeBase

  /// The longest title of a cause, path or symptom, in characters.
  package static let titleLimit = 90
  /// The longest question, in characters; longer ones are warned of.
  package static let askLimit = 140
  /// The most questions of a path; more are warned of.
  package static let questionLimit = 150

  /// All complaints about the files: those of the reading and those across files, in order.
  package static func complaints(about reading: KnowledgeReading) -> [Complaint] {
    let lint = KnowledgeLint(reading)
    let found =
      reading.complaints + lint.folderComplaints() + lint.identifierComplaints()
      + lint.referenceComplaints() + lint.signatureComplaints() + lint.causeComplaints()
      + lint.pathComplaints() + lint.loopComplaints() + lint.healthyLineComplaints()
    return Set(found).sorted()
  }

  /// Sample lines that another signature of the same kinds matches too, as warnings.
  ///
  /// Not part of ``complaints(about:)``: a general phrase beside a special one is often meant.
  package static func overlaps(in reading: KnowledgeReading) -> [Complaint] {
    KnowledgeLint(reading).overlapComplaints().sorted()
  }

  init(_ reading: KnowledgeReading) {
    self.reading = reading
    base = reading.base
  }

  /// Files that lie in another folder than their kind has.
  private func folderComplaints() -> [Complaint] {
    reading.files.compactMap { file in
      guard let wanted = file.kind.folder else { return nil }
      let folders = file.mark.file.split(separator: "/").dropLast()
      guard folders.last.map({ $0 != wanted }) ?? true else { return nil }
      return Complaint(
        file.mark, "a file with '\(file.kind.rawValue)' belongs in the folder \(wanted)/",
        severity: .warning)
    }
  }
}

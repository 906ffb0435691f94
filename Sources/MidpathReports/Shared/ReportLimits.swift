/// How much of each list the readable formats show; JSON has everything.
///
/// What is left out is always counted. A verbose report leaves nothing out.
package enum ReportLimits {
  /// Lines of proof for one cause.
  package static let proofs = 5
  /// Lines of evidence for a suspect that is not the first.
  package static let suspectEvidence = 2
  /// Templates of errors that nobody has catalogued.
  package static let unrecognised = 10
  /// Signatures of noise.
  package static let noise = 10
  /// Faults from before the last good start.
  package static let history = 5
  /// Things that would settle what is not known.
  package static let needs = 10
  /// Signatures that follow from a cause.
  package static let signatures = 8
  /// Attempts of one sequence in a chart.
  package static let attempts = 8
  /// Bars or points in a chart; more are put together.
  package static let points = 240
  /// Rows in a table behind a chart.
  package static let rows = 120

  /// The beginning of a list, and how many more there are.
  static func cut<Element>(
    _ list: [Element], to limit: Int, in context: ReportContext
  ) -> (shown: [Element], more: Int) {
    guard !context.isVerbose, list.count > limit else { return (list, 0) }
    return (Array(list.prefix(limit)), list.count - limit)
  }
}

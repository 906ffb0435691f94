package import MidpathModel

/// What a case expects of its diagnosis; what is nil or empty is not checked.
package struct CaseExpectation: Sendable, Hashable {
  package var verdict: Diagnosis.Verdict?
  /// The cause of rank 1.
  package var first: MarkedText?
  /// Exactly the confirmed causes, folded ones included.
  package var confirmed: [MarkedText]?
  /// At least these suspects.
  package var suspected: [MarkedText] = []
  /// Neither confirmed nor suspected.
  package var not: [MarkedText] = []
  /// Explained by another cause.
  package var folded: [MarkedText] = []
  /// Expected behaviour and noise that is recognised.
  package var expected: [MarkedText] = []
  package var dangers: [MarkedText] = []
  /// By cause: the end of the place of its proof, such as `config.xml:7`.
  package var proof: [String: MarkedText] = [:]
  /// By question: the answer that evidence gives.
  package var answers: [String: MarkedText] = [:]
  /// By sequence: the stage reached.
  package var stage: [String: MarkedText] = [:]
  /// The ends of paths that could not be read.
  package var unread: [MarkedText] = []
  package let mark: SourceMark

  /// Makes an expectation of nothing.
  package init(mark: SourceMark) {
    self.mark = mark
  }

  /// The causes that a diagnosis has to name.
  package var causes: Set<String> {
    var causes = Set((confirmed ?? []).map(\.text))
    for texts in [suspected, folded, expected] { causes.formUnion(texts.map(\.text)) }
    if let first { causes.insert(first.text) }
    return causes
  }
}

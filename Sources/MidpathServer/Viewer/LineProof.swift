/// What a line of evidence is a proof of.
struct LineProof: Sendable, Hashable {
  /// What the line does for it: `proves`, `suggests`, `speaks against`, `answers`.
  let verb: String
  /// The title of the cause, danger, question or stage.
  let title: String
  /// The page that says more.
  let address: String
}

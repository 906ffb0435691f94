/// One fact read from evidence, with its provenance: the proof that stands behind an answer.
///
/// `text` is safe to show: control characters are made visible and secrets are masked before an
/// observation is made.
package struct Observation: Sendable, Hashable {
  /// What kind of source it was read from.
  package let source: EvidenceSource
  /// Where in that source it stands.
  package let place: Place
  /// When it happened, where the evidence says.
  package let time: HostTime?
  /// What stands there, safe to show, cut to a readable length.
  package let text: String

  /// Makes an observation; `text` must already be safe to show.
  package init(source: EvidenceSource, place: Place, time: HostTime? = nil, text: String) {
    self.source = source
    self.place = place
    self.time = time
    self.text = text
  }
}

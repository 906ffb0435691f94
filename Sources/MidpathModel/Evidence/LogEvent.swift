/// A line of a log in which one signature was seen, with what its record's header says.
package struct LogEvent: Sendable {
  /// The signature's id.
  package let signature: String
  /// The kind of file.
  package let kind: EvidenceKind
  /// The time of the record, on the host's clock; nil where no header was found.
  package let time: HostTime?
  /// The thread that wrote the record; empty where unknown.
  package let thread: String
  /// What was captured by the signature's placeholders, by name, safe to show.
  package let captures: [String: String]
  /// The line itself.
  package let observation: Observation
  /// How many lines this event stands for; more than one only for tallied signatures.
  package let count: Int

  /// Makes an event.
  package init(
    signature: String, kind: EvidenceKind, time: HostTime?, thread: String = "",
    captures: [String: String] = [:], observation: Observation, count: Int = 1
  ) {
    self.signature = signature
    self.kind = kind
    self.time = time
    self.thread = thread
    self.captures = captures
    self.observation = observation
    self.count = count
  }
}

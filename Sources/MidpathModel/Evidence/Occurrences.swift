/// How often one signature was seen, and where first and last.
package struct Occurrences: Sendable, Hashable {
  /// How many lines.
  package private(set) var count: Int
  /// The first line.
  package let first: Observation
  /// The last line.
  package private(set) var last: Observation
  /// Where in the order of all events of its kind of log the last one stands.
  package private(set) var lastPosition: Int
  /// The captured values of the last event.
  package private(set) var captures: [String: String]
  /// How often a captured value came back after another one had stood in between, by name.
  package private(set) var returns: [String: Int] = [:]
  /// The distinct values seen per capture, oldest first, at most ``valueLimit``.
  package private(set) var values: [String: [String]] = [:]

  /// The most distinct values that are kept of one capture.
  package static let valueLimit = 16

  /// Starts the count with one event.
  package init(_ event: LogEvent, position: Int) {
    count = event.count
    first = event.observation
    last = event.observation
    lastPosition = position
    captures = event.captures
    for (name, value) in event.captures { values[name] = [value] }
  }

  /// Adds a later event.
  package mutating func add(_ event: LogEvent, position: Int) {
    count += event.count
    last = event.observation
    lastPosition = position
    for (name, value) in event.captures {
      var known = values[name] ?? []
      if let before = captures[name], before != value, known.contains(value) {
        returns[name, default: 0] += 1
      }
      if !known.contains(value), known.count < Occurrences.valueLimit { known.append(value) }
      values[name] = known
    }
    captures = event.captures
  }
}

package import MidpathModel

/// Errors and warnings that no signature knows, by template; bounded whatever the log holds.
package struct TemplateTable: Sendable {
  /// A template as it is counted.
  private struct Entry: Sendable {
    let template: String
    let level: Severity
    var count = 0
    let first: Observation
    var last: Observation
    /// Whether a signature knows it after all.
    let isKnown: Bool
  }

  private var entries: [Entry] = []
  private var places: [UInt64: Int] = [:]
  private var overflow: [Severity: Entry] = [:]

  /// The most templates that are kept apart.
  package static let templateLimit = 5_000
  /// The template of all that comes after them.
  package static let overflowTemplate = "<text> (other messages, each different)"

  /// Starts with no templates.
  package init() {}

  /// Counts one record and returns the place whose last observation is to be set.
  ///
  /// `describe` and `isKnown` are asked only for a template that is new.
  mutating func count(
    _ template: [UInt8], level: Severity, isKnown: () -> Bool, describe: () -> Observation
  ) -> Int? {
    var hash = Fingerprint()
    hash.combine(level == .error ? 1 : 0)
    for byte in template { hash.combine(byte) }
    if let place = places[hash.value] {
      entries[place].count += 1
      return entries[place].isKnown ? nil : place
    }
    guard entries.count < TemplateTable.templateLimit else {
      return countOverflow(level, describe: describe)
    }
    let isKnown = isKnown()
    let first = describe()
    places[hash.value] = entries.count
    let text = SafeText.shown(String(decoding: template, as: UTF8.self))
    entries.append(
      Entry(template: text, level: level, count: 1, first: first, last: first, isKnown: isKnown))
    return isKnown ? nil : entries.count - 1
  }

  /// Sets where the template at a place was seen last.
  mutating func setLast(_ place: Int, _ observation: Observation) {
    if entries.indices.contains(place) {
      entries[place].last = observation
    } else {
      overflow[place == TemplateTable.errorOverflow ? .error : .warning]?.last = observation
    }
  }

  private static let errorOverflow = -1
  private static let warningOverflow = -2

  private mutating func countOverflow(_ level: Severity, describe: () -> Observation) -> Int {
    if overflow[level] == nil {
      let first = describe()
      overflow[level] = Entry(
        template: TemplateTable.overflowTemplate, level: level, first: first, last: first,
        isKnown: false)
    }
    overflow[level]?.count += 1
    return level == .error ? TemplateTable.errorOverflow : TemplateTable.warningOverflow
  }

  /// The groups, errors first, the most frequent first.
  package func templates(newSince: HostTime?) -> [ErrorTemplate] {
    let all = entries.filter { !$0.isKnown } + overflow.values
    let groups = all.map { entry in
      let isNew = newSince.flatMap { since in entry.first.time.map { $0 >= since } } ?? false
      return ErrorTemplate(
        template: entry.template, level: entry.level, count: entry.count, first: entry.first,
        last: entry.last, isNew: isNew)
    }
    return groups.sorted { left, right in
      if left.isNew != right.isNew { return left.isNew }
      if left.level != right.level { return left.level > right.level }
      return left.count != right.count ? left.count > right.count : left.template < right.template
    }
  }
}

/// FNV-1a in 64 bits: the same in every run, so that reports are.
private struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}

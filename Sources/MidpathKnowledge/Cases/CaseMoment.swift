package import MidpathModel

/// The moment a case was collected, as authors write it: `2024-03-01 09:00:00`.
package enum CaseMoment {
  /// The time on the host's clock, or nil when the text is none.
  package static func time(_ text: String) -> HostTime? {
    let halves = text.split(separator: " ", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    let date = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    let clock = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    guard date.map(\.count) == [4, 2, 2], clock.map(\.count) == [2, 2, 2] else { return nil }
    let numbers = (date + clock).compactMap { Int($0) }
    guard numbers.count == 6 else { return nil }
    return HostTime(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4],
      second: numbers[5])
  }
}

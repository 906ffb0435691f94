/// Spans of time as authors write them: `30s`, `10m`, `2h`, `3d`.
package enum SpanOfTime {
  /// The seconds of a span, or nil when it is none.
  package static func seconds(_ text: String) -> Double? {
    let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86400]
    guard let last = text.last, let unit = units[last] else { return nil }
    let digits = text.dropLast()
    guard !digits.isEmpty, digits.count <= 6, let number = Int(digits), number > 0 else {
      return nil
    }
    return Double(number) * unit
  }
}

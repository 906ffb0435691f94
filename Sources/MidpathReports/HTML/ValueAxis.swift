/// The upright axis of a chart: from nothing to a round number above the largest value.
struct ValueAxis {
  let maximum: Double
  let top: Double
  let bottom: Double

  /// An axis that holds a value.
  init(holding value: Double, top: Double, bottom: Double) {
    maximum = ValueAxis.rounded(value)
    self.top = top
    self.bottom = bottom
  }

  /// Where a value lies.
  func position(_ value: Double) -> Double {
    bottom - (bottom - top) * min(max(value / maximum, 0), 1)
  }

  /// Lines at half and at full height, with their values left of them.
  func markup(left: Double, right: Double) -> Markup {
    Markup(
      [0, maximum / 2, maximum].map { value -> Markup in
        let height = position(value)
        return """
          <path class="axis" d="M\(left) \(height)H\(right)"/>\
          <text x="\(left - 6)" y="\(height + 4)" text-anchor="end">\
          \(NumberText.decimal(value, places: 1))</text>

          """
      })
  }

  /// A number with one or two digits before its zeros, not below the value.
  private static func rounded(_ value: Double) -> Double {
    guard value.isFinite, value > 1, value < 1e12 else { return value >= 1e12 ? 1e12 : 1 }
    var power = 1.0
    while power * 10 < value { power *= 10 }
    return [1.0, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].map { $0 * power }.first { $0 >= value }
      ?? power * 10
  }
}

/// Places on a line that keep their distances and lie as near as they can to where they want to.
enum SpacedPlaces {
  /// The places with the least sum of weighted squares of the way to what each wants.
  ///
  /// Pool adjacent violators, after Ayer and others (1955): with the gaps taken out, the places
  /// must not decrease, and neighbours that would are put together at their weighted mean.
  /// - Parameters:
  ///   - wanted: Where each would be on its own, in the order on the line.
  ///   - weights: How much each counts, above 0.
  ///   - gaps: The least way from each to the next; one less than there are places.
  ///   - bounds: What no place may leave, where it is wide enough for all.
  static func nearest(
    to wanted: [Double], weights: [Double], gaps: [Double], within bounds: ClosedRange<Double>
  ) -> [Double] {
    var offsets = [0.0]
    for gap in gaps { offsets.append((offsets.last ?? 0) + gap) }
    var pools: [(sum: Double, weight: Double, count: Int)] = []
    for (index, place) in wanted.enumerated() {
      pools.append(((place - offsets[index]) * weights[index], weights[index], 1))
      while let last = pools.last, let before = pools.dropLast().last,
        last.sum / last.weight < before.sum / before.weight
      {
        pools.removeLast(2)
        pools.append(
          (before.sum + last.sum, before.weight + last.weight, before.count + last.count))
      }
    }
    let highest = max(bounds.upperBound - (offsets.last ?? 0), bounds.lowerBound)
    let means = pools.flatMap { pool in
      repeatElement(min(max(pool.sum / pool.weight, bounds.lowerBound), highest), count: pool.count)
    }
    return zip(means, offsets).map { $0 + $1 }
  }
}

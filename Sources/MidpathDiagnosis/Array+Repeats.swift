extension Array where Element: Hashable {
  /// The elements without those that stood before, in order.
  var withoutRepeats: [Element] {
    var known: Set<Element> = []
    return filter { known.insert($0).inserted }
  }
}

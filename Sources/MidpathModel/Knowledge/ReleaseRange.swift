/// A range of releases as an author writes it: `>= orlando`, `< yokohama p6`, `orlando..rome`.
package struct ReleaseRange: Sendable, Hashable {
  /// As written.
  package let text: String
  private let lower: Release?
  private let lowerIsIncluded: Bool
  private let upper: Release?
  private let upperIsIncluded: Bool

  /// Reads a range, or nil when a release in it is unknown.
  package init?(_ text: String) {
    self.text = text
    if let dots = text.range(of: "..") {
      guard let lower = Release(text: String(text[..<dots.lowerBound])),
        let upper = Release(text: String(text[dots.upperBound...]))
      else { return nil }
      (self.lower, lowerIsIncluded, self.upper, upperIsIncluded) = (lower, true, upper, true)
      return
    }
    let sign = String(text.prefix { "<>=".contains($0) })
    guard let release = Release(text: String(text.dropFirst(sign.count))) else { return nil }
    switch sign {
    case ">=": (lower, lowerIsIncluded, upper, upperIsIncluded) = (release, true, nil, false)
    case ">": (lower, lowerIsIncluded, upper, upperIsIncluded) = (release, false, nil, false)
    case "<=": (lower, lowerIsIncluded, upper, upperIsIncluded) = (nil, false, release, true)
    case "<": (lower, lowerIsIncluded, upper, upperIsIncluded) = (nil, false, release, false)
    case "", "=": (lower, lowerIsIncluded, upper, upperIsIncluded) = (release, true, release, true)
    default: return nil
    }
  }

  /// Whether a release lies in the range.
  ///
  /// An upper end without a patch includes all its patches.
  package func contains(_ release: Release) -> Bool {
    if let lower {
      if lowerIsIncluded ? release < lower : release <= lower { return false }
    }
    guard let upper else { return true }
    if upperIsIncluded, upper.patch == 0, release.family == upper.family { return true }
    return upperIsIncluded ? release <= upper : release < upper
  }
}

extension String {
  /// The first place where `part` stands.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        return start..<index(start, offsetBy: part.count)
      }
      start = index(after: start)
    }
    return nil
  }
}

/// A release of the platform: family, patch and hotfix.
package struct Release: Sendable, Hashable, Comparable {
  /// The families in the order they came out.
  package static let families = [
    "aspen", "berlin", "calgary", "dublin", "eureka", "fuji", "geneva", "helsinki", "istanbul",
    "jakarta", "kingston", "london", "madrid", "newyork", "orlando", "paris", "quebec", "rome",
    "sandiego", "tokyo", "utah", "vancouver", "washingtondc", "xanadu", "yokohama", "zurich",
    "australia",
  ]

  package let family: String
  package let patch: Int
  package let hotfix: Int

  /// Makes a release, or nil for an unknown family.
  package init?(family: String, patch: Int = 0, hotfix: Int = 0) {
    let name = family.lowercased().filter { $0.isLetter }
    guard Release.families.contains(name) else { return nil }
    self.family = name
    self.patch = patch
    self.hotfix = hotfix
  }

  /// Reads `orlando`, `yokohama p6` or `madrid p10 hf1`.
  package init?(text: String) {
    guard text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " }) else { return nil }
    var words: [Substring] = []
    var name = ""
    for word in text.lowercased().split(separator: " ") {
      if word.first?.isLetter == true, word.contains(where: \.isNumber) {
        words.append(word)
      } else {
        name += word
      }
    }
    let patch = words.first { $0.hasPrefix("p") }.map { Int($0.filter(\.isNumber)) ?? 0 }
    let hotfix = words.first { $0.hasPrefix("hf") }.map { Int($0.filter(\.isNumber)) ?? 0 }
    self.init(family: name, patch: patch ?? 0, hotfix: hotfix ?? 0)
  }

  /// Reads a build name such as `orlando-12-11-2019__patch1-hotfix2-02-19-2020_02-26-2020_1720`.
  package init?(build: String) {
    let lower = build.lowercased()
    guard let family = lower.split(separator: "-").first else { return nil }
    self.init(
      family: String(family), patch: Release.number(after: "__patch", in: lower) ?? 0,
      hotfix: Release.number(after: "hotfix", in: lower) ?? 0)
  }

  package static func < (left: Release, right: Release) -> Bool {
    (left.order, left.patch, left.hotfix) < (right.order, right.patch, right.hotfix)
  }

  private var order: Int { Release.families.firstIndex(of: family) ?? -1 }

  private static func number(after word: String, in text: String) -> Int? {
    var rest = Substring(text)
    while !rest.isEmpty, !rest.hasPrefix(word) { rest = rest.dropFirst() }
    return Int(rest.dropFirst(word.count).prefix(while: \.isNumber))
  }
}

extension Release: CustomStringConvertible {
  package var description: String {
    let name = family.prefix(1).uppercased() + family.dropFirst()
    return name + (patch > 0 ? " P\(patch)" : "") + (hotfix > 0 ? " HF\(hotfix)" : "")
  }
}

/// A pattern with `*` (any run of characters) and `?` (one character), without regard to case.
package struct Glob: Sendable, Hashable {
  private let pattern: [UInt8]

  /// Makes a pattern from text.
  package init(_ text: String) {
    pattern = Array(text.lowercased().utf8)
  }

  /// Whether the whole text fits.
  package func matches(_ text: String) -> Bool {
    let subject = Array(text.lowercased().utf8)
    var position = 0
    var index = 0
    var retry: (pattern: Int, subject: Int)?
    while position < subject.count {
      if index < pattern.count, pattern[index] == 0x2A {
        retry = (index + 1, position)
        index += 1
      } else if index < pattern.count, pattern[index] == 0x3F || pattern[index] == subject[position]
      {
        index += 1
        position += 1
      } else if let last = retry {
        retry = (last.pattern, last.subject + 1)
        index = last.pattern
        position = last.subject + 1
      } else {
        return false
      }
    }
    return pattern[index...].allSatisfy { $0 == 0x2A }
  }
}

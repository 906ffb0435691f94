/// A literal phrase with `<name>` placeholders, as authors write it.
///
/// It matches without regard to case and takes up to four blanks for a blank. A placeholder takes
/// the shortest run of characters of the same line that lets the rest match; the last one takes
/// what is left of the line. `<<` stands for a literal `<`.
package struct Phrase: Sendable, Hashable {
  /// A piece of a phrase.
  package enum Part: Sendable, Hashable {
    case literal(String)
    case placeholder(String)
  }

  /// As written.
  package let text: String
  package let parts: [Part]

  /// Reads a phrase; any text is one, a `<` that begins no placeholder is a literal one.
  package init(_ text: String) {
    self.text = text
    parts = Phrase.parse(text)
  }

  /// The names of the placeholders, in order.
  package var names: [String] {
    parts.compactMap { part in
      if case .placeholder(let name) = part { name } else { nil }
    }
  }

  private static func parse(_ text: String) -> [Part] {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text.isEmpty ? [] : [.literal(text)] }
    var parts: [Part] = []
    var literal = ""
    var rest = Substring(text)
    while let character = rest.first {
      if rest.hasPrefix("<<") {
        literal.append("<")
        rest = rest.dropFirst(2)
      } else if character == "<", let end = rest.firstIndex(of: ">"),
        isName(rest[rest.index(after: rest.startIndex)..<end])
      {
        if !literal.isEmpty { parts.append(.literal(literal)) }
        literal = ""
        parts.append(.placeholder(String(rest[rest.index(after: rest.startIndex)..<end])))
        rest = rest[rest.index(after: end)...]
      } else {
        literal.append(character)
        rest = rest.dropFirst()
      }
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    return parts
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) }
  }
}

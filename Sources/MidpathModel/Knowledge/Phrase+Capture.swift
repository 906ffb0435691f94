extension Phrase {
  /// The expression that finds this phrase, in the common subset of PCRE that the scanner takes.
  package var expression: String {
    var result = ""
    for (index, part) in parts.enumerated() {
      switch part {
      case .literal(let text): result += Phrase.escaped(text)
      case .placeholder:
        let isEdge = index == 0 || index == parts.count - 1
        if !isEdge { result += ".*" }
      }
    }
    return result
  }

  /// The captured values by placeholder name, or nil when `line` does not hold the phrase.
  ///
  /// The longest value is cut to ``captureLimit`` characters.
  package func captures(in line: String) -> [String: String]? {
    let text = Array(line)
    for start in text.indices where begins(text, at: start) {
      if let found = match(text, from: start) { return found }
    }
    return nil
  }

  /// The most characters of one captured value.
  package static let captureLimit = 400

  private func begins(_ text: [Character], at start: Int) -> Bool {
    guard case .literal(let literal)? = parts.first else { return start == 0 }
    return Phrase.end(of: literal, in: text, from: start) != nil
  }

  private func match(_ text: [Character], from start: Int) -> [String: String]? {
    var position = start
    var found: [String: String] = [:]
    for (index, part) in parts.enumerated() {
      switch part {
      case .literal(let literal):
        guard let end = Phrase.end(of: literal, in: text, from: position) else { return nil }
        position = end
      case .placeholder(let name):
        var end = position
        if index + 1 < parts.count, case .literal(let next) = parts[index + 1] {
          while end < text.count, Phrase.end(of: next, in: text, from: end) == nil { end += 1 }
          guard end < text.count else { return nil }
        } else {
          end = text.count
        }
        found[name] = String(text[position..<min(end, position + Phrase.captureLimit)])
        position = end
      }
    }
    return found
  }

  /// Where `literal` ends when it stands at `start`, or nil.
  private static func end(of literal: String, in text: [Character], from start: Int) -> Int? {
    var position = start
    var previousWasBlank = false
    for wanted in literal {
      if wanted.isWhitespace {
        if !previousWasBlank {
          guard position < text.count, text[position].isWhitespace else { return nil }
          while position < text.count, text[position].isWhitespace { position += 1 }
        }
        previousWasBlank = true
        continue
      }
      previousWasBlank = false
      guard position < text.count, same(text[position], wanted) else { return nil }
      position += 1
    }
    return position
  }

  private static func same(_ left: Character, _ right: Character) -> Bool {
    left == right || left.lowercased() == right.lowercased()
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    var previousWasBlank = false
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\t" {
        if !previousWasBlank { result += "[ \\t]+" }
        previousWasBlank = true
        continue
      }
      previousWasBlank = false
      if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) {
        result += "\\"
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

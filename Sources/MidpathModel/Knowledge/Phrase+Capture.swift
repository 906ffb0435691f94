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
    var line = line
    return line.withUTF8 { text in
      for start in 0...text.count where begins(text, at: start) {
        if let found = match(text, from: start) { return found }
      }
      return nil
    }
  }

  /// The most characters of one captured value.
  package static let captureLimit = 400

  private func begins(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard case .literal(let literal)? = parts.first else { return start == 0 }
    return Phrase.end(of: literal, in: text, from: start) != nil
  }

  private func match(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> [String: String]? {
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
        let value = String(decoding: text[position..<end], as: UTF8.self)
        found[name] = String(value.prefix(Phrase.captureLimit))
        position = end
      }
    }
    return found
  }

  /// Where `literal` ends when it stands at `start`, or nil.
  private static func end(
    of literal: String, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var position = start
    var previousWasBlank = false
    for wanted in literal.utf8 {
      if isBlank(wanted) {
        if !previousWasBlank {
          guard position < text.count, isBlank(text[position]) else { return nil }
          while position < text.count, isBlank(text[position]) { position += 1 }
        }
        previousWasBlank = true
        continue
      }
      previousWasBlank = false
      guard position < text.count, folded(text[position]) == folded(wanted) else { return nil }
      position += 1
    }
    return position
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The byte in lower case where it is an ASCII letter, as the scanner takes it.
  private static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// One to four blanks, of which the first is no tab.
  ///
  /// A run without an end cuts every phrase into words for the matcher, which then starts at each
  /// "server" and "failed" of a log: that took twice the time.
  private static let blanks = " [ \\t]{0,3}"

  private static func escaped(_ text: String) -> String {
    var result = ""
    var previousWasBlank = false
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\t" {
        if !previousWasBlank { result += blanks }
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

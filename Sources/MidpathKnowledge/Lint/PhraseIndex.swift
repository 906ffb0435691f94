internal import MidpathModel

/// Finds the signatures that match a line, without trying every phrase on it.
///
/// Each phrase is filed under its longest word that must stand alone in a line; a phrase without
/// such a word is tried on every line that contains its longest piece.
struct PhraseIndex {
  /// A phrase of a signature.
  struct Hit: Hashable {
    let signature: Int
    let phrase: Int
  }

  private let signatures: [Signature]
  private var byWord: [String: [Hit]] = [:]
  private var others: [(piece: String, hit: Hit)] = []

  init(_ signatures: [Signature]) {
    self.signatures = signatures
    for (number, signature) in signatures.enumerated() {
      for (index, phrase) in signature.phrases.enumerated() {
        let hit = Hit(signature: number, phrase: index)
        let words = PhraseIndex.wholeWords(of: phrase)
        if let word = words.max(by: { $0.utf8.count < $1.utf8.count }) {
          byWord[word, default: []].append(hit)
        } else {
          others.append((PhraseIndex.longestPiece(of: phrase), hit))
        }
      }
    }
  }

  /// The phrases that a line holds, with what their signatures require of captures and threads.
  func hits(in line: String) -> [Hit] {
    let lower = line.lowercased()
    var candidates: [Hit] = []
    for word in Set(PhraseIndex.words(lower)) { candidates += byWord[String(word)] ?? [] }
    let bytes = Array(lower.utf8)
    for other in others where PhraseIndex.contains(bytes, Array(other.piece.utf8)) {
      candidates.append(other.hit)
    }
    return candidates.filter { holds($0, line: line) }
  }

  private func holds(_ hit: Hit, line: String) -> Bool {
    let signature = signatures[hit.signature]
    guard let captures = signature.phrases[hit.phrase].captures(in: line),
      PhraseIndex.fits(captures, signature)
    else { return false }
    guard !signature.threads.isEmpty else { return true }
    let globs = signature.threads.map(Glob.init)
    return line.split(whereSeparator: { " ()[]\t".contains($0) }).contains { token in
      globs.contains { $0.matches(String(token)) }
    }
  }

  /// Whether captured values are what a signature requires and not what it excludes.
  static func fits(_ captures: [String: String], _ signature: Signature) -> Bool {
    func matches(_ name: String, _ globs: [String]) -> Bool {
      guard let value = captures[name] else { return false }
      return globs.contains { Glob($0).matches(value) }
    }
    return signature.requires.allSatisfy { matches($0.key, $0.value) }
      && !signature.excludes.contains { matches($0.key, $0.value) }
  }

  /// The words that stand whole in every line that holds the phrase.
  private static func wholeWords(of phrase: Phrase) -> [String] {
    phrase.parts.flatMap { part -> [String] in
      guard case .literal(let text) = part else { return [] }
      var words = PhraseIndex.words(text.lowercased()).map(String.init)
      if let first = text.utf8.first, isWordByte(first), !words.isEmpty { words.removeFirst() }
      if let last = text.utf8.last, isWordByte(last), !words.isEmpty { words.removeLast() }
      return words
    }
  }

  private static func longestPiece(of phrase: Phrase) -> String {
    let words = phrase.parts.flatMap { part -> [Substring] in
      if case .literal(let text) = part { text.lowercased().split(separator: " ") } else { [] }
    }
    return String(words.max { $0.utf8.count < $1.utf8.count } ?? "")
  }

  private static func words(_ text: String) -> [Substring] {
    text.utf8.split { !isWordByte($0) }.map { Substring($0) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  private static func contains(_ bytes: [UInt8], _ piece: [UInt8]) -> Bool {
    guard let first = piece.first, bytes.count >= piece.count else { return piece.isEmpty }
    return bytes.indices.dropLast(piece.count - 1).contains { start in
      bytes[start] == first && bytes[start..<(start + piece.count)].elementsEqual(piece)
    }
  }
}

/// Secrets in HTTP headers: `Authorization`, `Cookie`, `Set-Cookie`, and `Bearer` anywhere.
enum HeaderSecrets {
  private static let schemes = ["basic", "bearer", "digest", "negotiate", "ntlm", "token", "aws4"]

  /// Where they stand.
  static func spans(in line: MaskedLine) -> [Range<Int>] {
    authorizations(line) + cookies(line) + bearers(line)
  }

  private static func authorizations(_ line: MaskedLine) -> [Range<Int>] {
    line.positions(of: "authorization").compactMap { position in
      guard let start = valueStart(after: position + 13, in: line) else { return nil }
      for scheme in schemes where line.has(scheme + " ", at: start) {
        let token = line.skipBlanks(from: start + scheme.utf8.count)
        let end = token < line.count ? valueEnd(from: token, in: line) : token
        return SecretWords.isHarmless(line.bytes[token..<end]) ? nil : token..<end
      }
      let end = line.skip(from: start) { !MaskedLine.isBlank($0) && !"\"',;]".utf8.contains($0) }
      return end - start >= 16 ? start..<end : nil
    }
  }

  private static func cookies(_ line: MaskedLine) -> [Range<Int>] {
    line.positions(of: "cookie").compactMap { position in
      guard let start = valueStart(after: position + 6, in: line) else { return nil }
      let end = valueEnd(from: start, in: line)
      return line.bytes[start..<end].contains(UInt8(ascii: "=")) ? start..<end : nil
    }
  }

  private static func bearers(_ line: MaskedLine) -> [Range<Int>] {
    line.positions(of: "bearer ").compactMap { position in
      let start = line.skipBlanks(from: position + 6)
      let end = line.skip(from: start) { MaskedLine.isBase64($0) || $0 == UInt8(ascii: ".") }
      let token = line.bytes[start..<end]
      return token.count >= 16 && token.contains(where: MaskedLine.isDigit) ? start..<end : nil
    }
  }

  /// Where a header's value begins, behind `:` or `=` and an opening quotation mark or bracket.
  private static func valueStart(after name: Int, in line: MaskedLine) -> Int? {
    var position = name
    if let quote = line.quote(at: position) { position += quote.utf8.count }
    position = line.skipBlanks(from: position)
    guard position < line.count, ":=".utf8.contains(line.bytes[position]) else { return nil }
    position = line.skipBlanks(from: position + 1)
    while position < line.count {
      if let quote = line.quote(at: position) {
        position += quote.utf8.count
      } else if line.bytes[position] == UInt8(ascii: "[") {
        position += 1
      } else {
        return position
      }
    }
    return nil
  }

  private static func valueEnd(from start: Int, in line: MaskedLine) -> Int {
    line.skip(from: start) { !"\"]\n".utf8.contains($0) }
  }
}

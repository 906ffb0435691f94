/// Secrets behind a name: `password=…`, `"client_secret": "…"`, `JSESSIONID=…`, `pwd: …`.
enum AssignedSecrets {
  /// The shortest value that counts behind `token:`, which is also a word of parsers.
  private static let tokenLength = 8

  /// Where they stand.
  static func spans(in line: MaskedLine) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for word in SecretWords.names {
      for position in line.positions(of: word) {
        if let span = value(ofNameWith: position..<(position + word.count), in: line) {
          spans.append(span)
        }
      }
    }
    return spans
  }

  /// The value that is assigned to the name around `word`, if one is and it looks like a secret.
  private static func value(ofNameWith word: Range<Int>, in line: MaskedLine) -> Range<Int>? {
    let name = nameRange(around: word, in: line)
    guard namesSecret(name, word: word, in: line) else { return nil }
    var position = name.upperBound
    if let quote = line.quote(at: position) { position += quote.utf8.count }
    let gap = line.skipBlanks(from: position)
    guard gap < line.count else { return nil }
    let sign = line.bytes[gap]
    if sign == UInt8(ascii: "=") || sign == UInt8(ascii: ":") {
      var start = gap + 1
      if start < line.count, line.bytes[start] == UInt8(ascii: ">") { start += 1 }
      return assigned(from: line.skipBlanks(from: start), name: name, sign: sign, in: line)
    }
    // `password 'x'`, but not `'password' 'x'`.
    guard gap > position, position == name.upperBound, let quote = line.quote(at: gap) else {
      return nil
    }
    let start = gap + quote.utf8.count
    let end = line.closing(quote, from: start)
    guard end < line.count, end - start <= 128, !SecretWords.isHarmless(line.bytes[start..<end]),
      !line.bytes[start..<end].contains(where: MaskedLine.isBlank)
    else { return nil }
    return start..<end
  }

  private static func assigned(
    from start: Int, name: Range<Int>, sign: UInt8, in line: MaskedLine
  ) -> Range<Int>? {
    guard start < line.count else { return nil }
    if let quote = line.quote(at: start) {
      let value = start + quote.utf8.count
      let end = line.closing(quote, from: value)
      return SecretWords.isPlaceholder(line.bytes[value..<end]) ? nil : secret(value..<end, line)
    }
    var end = line.skip(from: start) { !MaskedLine.isBlank($0) && !"\"';&".utf8.contains($0) }
    let isNothing = { (value: ArraySlice<UInt8>) in
      sign == UInt8(ascii: "=") ? SecretWords.isPlaceholder(value) : SecretWords.isHarmless(value)
    }
    if isNothing(line.bytes[start..<end]) { return nil }
    while end > start, ",.)}]<>".utf8.contains(line.bytes[end - 1]) { end -= 1 }
    let value = start..<end
    guard !value.isEmpty, !isNothing(line.bytes[value]) else { return nil }
    if isWorkingFolder(name, value, line) { return nil }
    if sign == UInt8(ascii: ":"), line.lower[name].elementsEqual("token".utf8),
      value.count < tokenLength
    {
      return nil
    }
    return secret(value, line)
  }

  /// The span without the `encrypted:` before it, which is worth seeing.
  private static func secret(_ value: Range<Int>, _ line: MaskedLine) -> Range<Int> {
    line.has("encrypted:", at: value.lowerBound)
      ? (value.lowerBound + 10)..<value.upperBound : value
  }

  private static func nameRange(around word: Range<Int>, in line: MaskedLine) -> Range<Int> {
    var start = word.lowerBound
    while start > 0, MaskedLine.isName(line.bytes[start - 1]) { start -= 1 }
    return start..<line.skip(from: word.upperBound, while: MaskedLine.isName)
  }

  /// Whether the word stands in the last part of the name, with only its own kind of ending behind.
  private static func namesSecret(
    _ name: Range<Int>, word: Range<Int>, in line: MaskedLine
  ) -> Bool {
    let rest = line.lower[word.upperBound..<name.upperBound]
    if rest.isEmpty || rest.allSatisfy(MaskedLine.isDigit) { return true }
    let text = String(decoding: rest, as: UTF8.self)
    if line.has("glide_", at: word.lowerBound) { return !text.contains(".") }
    return ["key", "_key", "-key", "value", "_value", "string", "_string", "_id", "id", "text"]
      .contains(text)
  }

  /// `PWD=/opt/agent` is where a shell stands.
  private static func isWorkingFolder(
    _ name: Range<Int>, _ value: Range<Int>, _ line: MaskedLine
  ) -> Bool {
    let text = String(decoding: line.bytes[name], as: UTF8.self)
    return (text == "PWD" || text == "OLDPWD") && line.bytes[value.lowerBound] == UInt8(ascii: "/")
  }
}

/// Secrets in XML: `name="mid.instance.password" value="…"` in either order, `<password>…<`.
enum AttributeSecrets {
  /// Where they stand.
  static func spans(in line: MaskedLine) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for (start, end) in tags(in: line) {
      guard let name = attribute("name", in: start..<end, of: line), isSecret(line.lower[name])
      else { continue }
      if let value = attribute("value", in: start..<end, of: line) {
        append(value, of: line, to: &spans)
      } else if end > start, end < line.count, line.bytes[end] == UInt8(ascii: ">"),
        line.bytes[end - 1] != UInt8(ascii: "/")
      {
        append(content(from: end + 1, of: line), of: line, to: &spans)
      }
    }
    return spans + elements(in: line)
  }

  /// The tags of the line, without their brackets; the first may have begun on an earlier line.
  private static func tags(in line: MaskedLine) -> [(Int, Int)] {
    var starts: [Int] = []
    for position in line.bytes.indices {
      let isTag =
        line.bytes[position] == UInt8(ascii: "<") && position + 1 < line.count
        && MaskedLine.isWord(line.bytes[position + 1])
      if isTag || line.has("&lt;parameter", at: position) { starts.append(position) }
    }
    if starts.isEmpty { starts = [0] }
    return starts.enumerated().map { index, start in
      let limit = index + 1 < starts.count ? starts[index + 1] : line.count
      return (start, end(ofTagAt: start, before: limit, in: line))
    }
  }

  /// Where a tag's `>` stands, quoted ones skipped; `limit` for a tag that is cut off.
  private static func end(ofTagAt start: Int, before limit: Int, in line: MaskedLine) -> Int {
    var position = start
    while position < limit {
      if line.bytes[position] == UInt8(ascii: ">") { return position }
      guard line.bytes[position] == UInt8(ascii: "="), let quote = line.quote(at: position + 1)
      else {
        position += 1
        continue
      }
      let value = position + 1 + quote.utf8.count
      position = max(valueEnd(quote, from: value, of: line), value)
    }
    return limit
  }

  private static func attribute(
    _ name: String, in range: Range<Int>, of line: MaskedLine
  ) -> Range<Int>? {
    for position in line.positions(of: name, in: range)
    where position == 0 || MaskedLine.isBlank(line.bytes[position - 1]) {
      let sign = line.skipBlanks(from: position + name.utf8.count)
      guard sign < line.count, line.bytes[sign] == UInt8(ascii: "=") else { continue }
      let opening = line.skipBlanks(from: sign + 1)
      guard let quote = line.quote(at: opening) else { continue }
      let start = opening + quote.utf8.count
      return start..<valueEnd(quote, from: start, of: line)
    }
    return nil
  }

  /// The end of an attribute's value: the first mark that the tag can go on behind.
  ///
  /// A quotation mark inside a password that nobody escaped does not end it.
  private static func valueEnd(_ quote: String, from start: Int, of line: MaskedLine) -> Int {
    var position = start
    while true {
      let mark = line.closing(quote, from: position)
      guard mark < line.count else { return mark }
      let next = line.skipBlanks(from: mark + quote.utf8.count)
      let goesOn = next == line.count || "/>?&".utf8.contains(line.bytes[next])
      if goesOn || isAttribute(at: next, of: line) { return mark }
      position = mark + quote.utf8.count
    }
  }

  private static func isAttribute(at position: Int, of line: MaskedLine) -> Bool {
    guard position > 0, MaskedLine.isBlank(line.bytes[position - 1]) else { return false }
    let end = line.skip(from: position, while: MaskedLine.isName)
    return end > position && end < line.count && line.bytes[end] == UInt8(ascii: "=")
  }

  /// `<password>…<`, with any prefix and attributes.
  private static func elements(in line: MaskedLine) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for position in line.bytes.indices where line.bytes[position] == UInt8(ascii: "<") {
      let name = position + 1
      let nameEnd = line.skip(from: name) { MaskedLine.isName($0) || $0 == UInt8(ascii: ":") }
      guard nameEnd > name, isSecret(line.lower[name..<nameEnd]) else { continue }
      let close = line.skip(from: nameEnd) { $0 != UInt8(ascii: ">") }
      guard close < line.count, line.bytes[close - 1] != UInt8(ascii: "/") else { continue }
      append(content(from: close + 1, of: line), of: line, to: &spans)
    }
    return spans
  }

  private static func content(from start: Int, of line: MaskedLine) -> Range<Int> {
    start..<line.skip(from: start) { $0 != UInt8(ascii: "<") }
  }

  private static func append(
    _ value: Range<Int>, of line: MaskedLine, to spans: inout [Range<Int>]
  ) {
    guard !SecretWords.isPlaceholder(line.bytes[value]) else { return }
    let prefix = line.has("encrypted:", at: value.lowerBound) ? 10 : 0
    spans.append((value.lowerBound + prefix)..<value.upperBound)
  }

  private static func isSecret(_ name: ArraySlice<UInt8>) -> Bool {
    SecretWords.nameSecret(Array(name))
  }
}

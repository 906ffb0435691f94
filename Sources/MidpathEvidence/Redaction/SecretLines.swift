/// Masks secrets in lines that follow one another, also those that began on an earlier line.
enum SecretLines {
  /// The most lines of one private key that are masked; a key of 8,192 bits has 100.
  static let keyLines = 200
  /// The most lines of one tag that are looked at together.
  static let tagLines = 8

  /// Each line, cut to ``SecretMask/byteLimit``, with its secrets masked.
  static func masked(_ lines: [String]) -> [String] {
    var shown: [String] = []
    let spans = tagSpans(in: lines)
    var keyLinesLeft = 0
    for (place, line) in lines.enumerated() {
      let lower = line.prefix(SecretMask.byteLimit).lowercased()
      if keyLinesLeft > 0 {
        keyLinesLeft = lower.contains("-----end ") ? 0 : keyLinesLeft - 1
        shown.append(SecretMask.mask)
        continue
      }
      let known = spans[place]
      shown.append(
        known.map { SecretMask.masked(line, also: $0) } ?? SecretMask.masked(line))
      if beginsKey(lower) { keyLinesLeft = keyLines }
    }
    return shown
  }

  private static func beginsKey(_ lower: String) -> Bool {
    guard let begin = lower.ranges(of: "-----begin ").last else { return false }
    let rest = lower[begin.upperBound...]
    return rest.contains("private key") && !rest.contains("-----end ")
  }

  /// By line, the bytes that are secret because of what a tag says on another line.
  private static func tagSpans(in lines: [String]) -> [Int: [Range<Int>]] {
    var spans: [Int: [Range<Int>]] = [:]
    var place = 0
    while place < lines.count {
      var end = place
      while end < lines.count - 1, end - place < tagLines - 1, goesOn(lines[place...end]) {
        end += 1
      }
      if end > place { collect(from: Array(lines[place...end]), at: place, into: &spans) }
      place = max(end, place + 1)
    }
    return spans
  }

  /// Whether the last line leaves a tag open, or ends with the tag of a secret element.
  private static func goesOn(_ lines: ArraySlice<String>) -> Bool {
    var bytes: [UInt8] = []
    for line in lines { bytes += line.utf8.prefix(SecretMask.byteLimit) }
    guard let open = bytes.lastIndex(of: UInt8(ascii: "<")), open + 1 < bytes.count,
      MaskedLine.isWord(bytes[open + 1])
    else { return false }
    guard let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) else { return true }
    return bytes[close - 1] != UInt8(ascii: "/")
      && SecretWords.nameSecret(Array(bytes[open..<close]))
  }

  private static func collect(
    from lines: [String], at place: Int, into spans: inout [Int: [Range<Int>]]
  ) {
    var joined: [UInt8] = []
    var starts: [Int] = []
    for line in lines {
      starts.append(joined.count)
      joined += line.utf8.prefix(SecretMask.byteLimit) + [UInt8(ascii: "\n")]
    }
    for span in AttributeSecrets.spans(in: MaskedLine(joined)) {
      for (offset, start) in starts.enumerated() {
        let length = min(lines[offset].utf8.count, SecretMask.byteLimit)
        let part = span.clamped(to: start..<(start + length))
        guard !part.isEmpty else { continue }
        spans[place + offset, default: []].append(
          (part.lowerBound - start)..<(part.upperBound - start))
      }
    }
  }
}

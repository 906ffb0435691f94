/// Passwords in addresses: `://user:password@host`, `jdbc:oracle:thin:user/password@host`.
enum URLSecrets {
  /// Where they stand.
  static func spans(in line: MaskedLine) -> [Range<Int>] {
    userInformation(line) + slashLogins(line)
  }

  private static func userInformation(_ line: MaskedLine) -> [Range<Int>] {
    line.positions(of: "://").compactMap { position in
      let start = position + 3
      let end = line.skip(from: start) { !MaskedLine.isBlank($0) && !"\"'<>".utf8.contains($0) }
      guard let colon = line.bytes[start..<end].firstIndex(of: UInt8(ascii: ":")),
        let at = line.bytes[start..<end].lastIndex(of: UInt8(ascii: "@")), colon < at,
        !line.bytes[start..<colon].contains(where: { "/?@".utf8.contains($0) }),
        !isPort(line.bytes[(colon + 1)..<at])
      else { return nil }
      return SecretWords.isHarmless(line.bytes[(colon + 1)..<at]) ? nil : (colon + 1)..<at
    }
  }

  /// Whether `host:port/path` comes before the `@`, which then belongs to the path.
  private static func isPort(_ text: ArraySlice<UInt8>) -> Bool {
    guard let end = text.firstIndex(where: { !MaskedLine.isDigit($0) }) else { return false }
    return end > text.startIndex && "/?".utf8.contains(text[end])
  }

  private static func slashLogins(_ line: MaskedLine) -> [Range<Int>] {
    ["jdbc:oracle:thin:", "jdbc:oracle:oci:", "sqlplus "].flatMap { prefix in
      line.positions(of: prefix).compactMap { position -> Range<Int>? in
        var start = line.skipBlanks(from: position + prefix.utf8.count)
        while start < line.count, line.bytes[start] == UInt8(ascii: "-") {
          start = line.skipBlanks(from: line.skip(from: start) { !MaskedLine.isBlank($0) })
        }
        let end = line.skip(from: start) { !MaskedLine.isBlank($0) && !"\"'".utf8.contains($0) }
        guard let slash = line.bytes[start..<end].firstIndex(of: UInt8(ascii: "/")),
          let at = line.bytes[start..<end].lastIndex(of: UInt8(ascii: "@")), slash + 1 < at
        else { return nil }
        return (slash + 1)..<at
      }
    }
  }
}

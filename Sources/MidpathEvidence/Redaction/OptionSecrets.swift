/// Secrets on command lines: `--password x`, `-storepass x`, `-u name -p x`, `snmpwalk -c x`.
enum OptionSecrets {
  private static let options = [
    "-password", "-passwd", "-storepass", "-keypass", "-srcstorepass", "-deststorepass",
    "-srckeypass", "-destkeypass", "-passphrase", "-secret", "-token", "-pw", "-pwd", "-passin",
    "-passout", "-api-key", "-apikey", "-client-secret", "/password", "/pwd",
  ]
  private static let userOptions = [" -u ", " -user ", " --user ", " -username ", " --username "]

  /// Where they stand.
  static func spans(in line: MaskedLine) -> [Range<Int>] {
    var spans = options.flatMap { values(of: $0, in: line) }
    let hasUser = userOptions.contains { !line.positions(of: $0).isEmpty }
    if hasUser {
      spans += values(of: "-p", in: line).filter {
        !line.bytes[$0].allSatisfy { MaskedLine.isDigit($0) || ":,-".utf8.contains($0) }
      }
      if !line.positions(of: "mysql").isEmpty { spans += joined("-p", in: line) }
    }
    if !line.positions(of: "snmp").isEmpty { spans += values(of: "-c", in: line) }
    return spans
  }

  /// The word behind each `option`, which must stand by itself.
  private static func values(of option: String, in line: MaskedLine) -> [Range<Int>] {
    line.positions(of: option).compactMap { position in
      var before = position
      if before > 0, line.bytes[before - 1] == UInt8(ascii: "-") { before -= 1 }
      guard before == 0 || !MaskedLine.isName(line.bytes[before - 1]) else { return nil }
      let end = position + option.utf8.count
      guard end < line.count, MaskedLine.isBlank(line.bytes[end]) else { return nil }
      return word(from: line.skipBlanks(from: end), in: line)
    }
  }

  private static func joined(_ option: String, in line: MaskedLine) -> [Range<Int>] {
    line.positions(of: " " + option).compactMap { position in
      let start = position + 1 + option.utf8.count
      guard start < line.count, !MaskedLine.isBlank(line.bytes[start]) else { return nil }
      return word(from: start, in: line)
    }
  }

  private static func word(from start: Int, in line: MaskedLine) -> Range<Int>? {
    guard start < line.count else { return nil }
    var value = start..<line.skip(from: start) { !MaskedLine.isBlank($0) }
    if let quote = line.quote(at: start) {
      let first = start + quote.utf8.count
      value = first..<line.closing(quote, from: first)
    }
    let isOption = line.bytes[start] == UInt8(ascii: "-")
    return isOption || SecretWords.isHarmless(line.bytes[value]) ? nil : value
  }
}

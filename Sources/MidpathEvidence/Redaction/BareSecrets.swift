/// Secrets known by their own form: `encrypted:…`, `enc:…==`, private key blocks, JWTs.
enum BareSecrets {
  /// Where they stand.
  static func spans(in line: MaskedLine) -> [Range<Int>] {
    encryptedValues(line) + keyBlocks(line) + webTokens(line)
  }

  private static func encryptedValues(_ line: MaskedLine) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for start in line.positions(of: "encrypted:") {
      let value = start + 10
      let end = line.skip(from: value) { !MaskedLine.isBlank($0) && !"\"'<>".utf8.contains($0) }
      if end - value >= 4 { spans.append(value..<end) }
    }
    for start in line.positions(of: "enc:") where !isInsideWord(start, line) {
      let value = start + 4
      let end = line.skip(from: value, while: MaskedLine.isBase64)
      if end - value >= 8, line.bytes[end - 1] == UInt8(ascii: "=") { spans.append(value..<end) }
    }
    return spans
  }

  private static func keyBlocks(_ line: MaskedLine) -> [Range<Int>] {
    line.positions(of: "-----begin ").compactMap { start in
      let label = line.skip(from: start + 11) { $0 != UInt8(ascii: "-") }
      guard String(decoding: line.lower[start..<label], as: UTF8.self).hasSuffix("private key")
      else { return nil }
      let value = min(label + 5, line.count)
      let end = line.positions(of: "-----end ").first { $0 >= value } ?? line.count
      return value..<end
    }
  }

  private static func webTokens(_ line: MaskedLine) -> [Range<Int>] {
    line.positions(of: "eyj").compactMap { start in
      guard !isInsideWord(start, line) else { return nil }
      let isPart = { (byte: UInt8) in
        MaskedLine.isBase64(byte) && !"+/=".utf8.contains(byte)
      }
      let header = line.skip(from: start, while: isPart)
      guard header - start >= 10, header < line.count, line.bytes[header] == UInt8(ascii: ".")
      else { return nil }
      let payload = line.skip(from: header + 1, while: isPart)
      guard payload - header >= 4 else { return nil }
      guard payload < line.count, line.bytes[payload] == UInt8(ascii: ".") else {
        return payload == line.count ? start..<payload : nil
      }
      return start..<line.skip(from: payload + 1, while: isPart)
    }
  }

  private static func isInsideWord(_ position: Int, _ line: MaskedLine) -> Bool {
    position > 0 && MaskedLine.isWord(line.bytes[position - 1])
  }
}

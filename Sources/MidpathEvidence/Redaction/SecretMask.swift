/// Masks secrets in one line of text: passwords, tokens, keys, cookies, credentials in URLs.
///
/// Works by what stands *before* a secret (`password=`, `Authorization: Basic`, `://user:`) or by
/// the secret's own form (`encrypted:…`, a JWT, a PEM block). Words about secrets stay readable.
package enum SecretMask {
  /// What stands in the place of a secret.
  package static let mask = "********"
  /// A longer line is cut before it is looked at, so that a line of 100 MB costs nothing.
  package static let byteLimit = 4_096

  /// `text`, cut to ``byteLimit``, with every secret in it replaced by ``mask``.
  package static func masked(_ text: String) -> String {
    let bytes = Array(text.utf8.prefix(byteLimit))
    guard SecretWords.mayOccur(in: bytes) else {
      return text.utf8.count <= byteLimit ? text : String(decoding: whole(bytes), as: UTF8.self)
    }
    return masked(text, also: [])
  }

  /// The same, with further places in the line's UTF-8 that are known to be secret.
  static func masked(_ text: String, also known: [Range<Int>]) -> String {
    let line = MaskedLine(whole(Array(text.utf8.prefix(byteLimit))))
    let known = known.map { $0.clamped(to: 0..<line.count) }
    let spans = SecretMask.spans(in: line) + known
    guard !spans.isEmpty else { return String(decoding: line.bytes, as: UTF8.self) }
    return line.replacing(spans, by: mask)
  }

  /// What may be shown of a setting's value: the mask for a secret, with `encrypted:` before it.
  ///
  /// Placeholders of a template and empty values stay readable.
  package static func masked(value: String, ofName name: String, isSecure: Bool = false) -> String {
    guard !SecretWords.isPlaceholder(value.utf8.prefix(byteLimit)) else { return value }
    let prefix = value.lowercased().hasPrefix("encrypted:") ? String(value.prefix(10)) : ""
    guard isSecure || !prefix.isEmpty || SecretWords.nameSecret(Array(name.utf8)) else {
      return masked(value)
    }
    return prefix + mask
  }

  private static func spans(in line: MaskedLine) -> [Range<Int>] {
    BareSecrets.spans(in: line) + AttributeSecrets.spans(in: line)
      + AssignedSecrets.spans(in: line) + HeaderSecrets.spans(in: line)
      + URLSecrets.spans(in: line) + OptionSecrets.spans(in: line)
  }

  /// `bytes` without a character that the cut went through.
  private static func whole(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count == byteLimit else { return bytes }
    let tail = bytes.suffix(3)
    guard let lead = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return bytes }
    let length =
      switch bytes[lead] {
      case 0xC0...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xFF: 4
      default: 1
      }
    return lead + length > bytes.count ? Array(bytes[..<lead]) : bytes
  }
}

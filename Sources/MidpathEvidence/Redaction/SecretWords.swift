/// The words that stand in the names of secrets.
enum SecretWords {
  /// A name whose last part holds one of these names a secret.
  static let names: [[UInt8]] = [
    "password", "passwort", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "api_key",
    "api-key", "privatekey", "private_key", "private-key", "private key", "community string",
    "community", "storepass",
    "keypass", "jsessionid", "g_ck", "glide_session", "glide_user", "glide_sso", "access_key",
    "accesskey",
  ].map { Array($0.utf8) }

  /// Whether the name of a parameter holds a word for a secret, wherever in it.
  static func nameSecret(_ name: [UInt8]) -> Bool {
    let line = MaskedLine(name)
    return names.contains { !line.positions(of: $0).isEmpty }
  }

  /// What makes a line worth a closer look: a part of every name and form that is masked.
  private static let triggers: [[UInt8]] = [
    "pass", "pwd", "secret", "token", "key", "communit", "jsession", "g_ck", "glide_", "crypted:",
    "enc:", "authorization", "bearer", "cookie", "://", "jdbc:", "eyj", "-----begin", " -p",
    "sqlplus", "snmp",
  ].map { Array($0.utf8) }

  /// The triggers by their first byte, in lower and upper case.
  private static let triggersByByte: [[[UInt8]]] = {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for trigger in triggers {
      guard let first = trigger.first else { continue }
      for byte in Set([first, MaskedLine.uppercased(first)]) { table[Int(byte)].append(trigger) }
    }
    return table
  }()

  /// Whether a line can hold a secret at all; cheap, and true more often than it need be.
  static func mayOccur(in bytes: [UInt8]) -> Bool {
    let table = triggersByByte
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.contains { position in
        table[Int(buffer[position])].contains { matches($0, in: buffer, at: position) }
      }
    }
  }

  private static func matches(
    _ word: [UInt8], in buffer: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Bool {
    guard position + word.count <= buffer.count else { return false }
    for offset in word.indices
    where MaskedLine.lowercased(buffer[position + offset]) != word[offset] {
      return false
    }
    return true
  }

  /// Values that say something about a secret instead of being one.
  private static let harmlessValues: Set<String> = [
    "true", "false", "null", "nil", "none", "yes", "no", "empty", "blank", "missing", "invalid",
    "incorrect", "wrong", "expired", "required", "unknown", "cannot", "could", "failed", "failure",
    "not", "is", "was", "has", "are", "the", "a", "an", "encrypted", "decrypted", "unable", "error",
    "and", "or", "for", "in", "of", "on", "must", "please", "undefined", "redacted", "masked",
    "changed", "password", "secret", "token",
  ]

  /// Whether a value in running text is a word about secrets, a placeholder, or masked already.
  static func isHarmless(_ value: some Collection<UInt8>) -> Bool {
    if isPlaceholder(value) { return true }
    guard let first = value.first, let last = value.reversed().first else { return true }
    if first == UInt8(ascii: "<") && last == UInt8(ascii: ">") { return true }
    if first == UInt8(ascii: "[") && last == UInt8(ascii: "]") { return true }
    return harmlessValues.contains(String(decoding: value, as: UTF8.self).lowercased())
  }

  /// Whether a value that was surely assigned to a secret is none: empty, a template's, masked.
  static func isPlaceholder(_ value: some Collection<UInt8>) -> Bool {
    let text = String(decoding: value, as: UTF8.self)
    if value.allSatisfy({ $0 == UInt8(ascii: "*") }) { return true }
    if text.hasPrefix("YOUR_") || text.hasPrefix("${") && text.hasSuffix("}") { return true }
    return ["true", "false", "null", "%password%"].contains(text.lowercased())
  }
}

import MidpathKnowledge

/// A random secret: handed out once, kept only as its hash.
struct Secret: Sendable {
  /// Bytes of randomness in a secret.
  static let byteCount = 32

  /// 64 hexadecimal digits.
  let text: String

  /// Takes what somebody sent.
  init(text: String) {
    self.text = text
  }

  /// Makes a new one from the system's random numbers.
  static func random() -> Secret {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<byteCount).map { _ in UInt8.random(in: 0...255, using: &generator) }
    return Secret(text: bytes.map { hexadecimal($0) }.joined())
  }

  /// SHA-256 of the text, hexadecimal.
  var hash: String { SHA256Digest.hexadecimal(of: Array(text.utf8)) }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

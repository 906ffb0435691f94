/// What the password in config.xml looks like; the values of the fact `config.password-form`.
package enum PasswordForm: String, Sendable, Hashable {
  /// `encrypted:` with something behind it that can be the output of a cipher.
  case encrypted
  case clear
  case empty
  case missing
  case template
  /// `encrypted:` left standing before a password that somebody typed.
  case prefixBeforeClear = "prefix-before-clear"
  /// A reference into a CyberArk vault.
  case cyberark

  private static let prefix = "encrypted:"

  /// Judges a value; nil stands for a parameter that is not there.
  package init(_ value: String?) {
    guard let value else {
      self = .missing
      return
    }
    let text = value.trimmingBlanks()
    let lower = text.lowercased()
    if text.isEmpty {
      self = .empty
    } else if text.hasPrefix("YOUR_") && lower.contains("password") {
      self = .template
    } else if lower.hasPrefix("cyberark:") {
      self = .cyberark
    } else if lower.hasPrefix(PasswordForm.prefix) {
      let rest = text.dropFirst(PasswordForm.prefix.count).trimmingBlanks()
      self = PasswordForm.isCipherText(rest) ? .encrypted : .prefixBeforeClear
    } else {
      self = .clear
    }
  }

  /// Whether a text is base64 of whole cipher blocks of 8 or 16 bytes.
  private static func isCipherText(_ text: String) -> Bool {
    let characters = Array(text.utf8)
    let padding = characters.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard !characters.isEmpty, characters.count % 4 == 0, padding <= 2 else { return false }
    let isBase64 = characters.dropLast(padding).allSatisfy {
      MaskedLine.isBase64($0) && !"-_=".utf8.contains($0)
    }
    return isBase64 && (characters.count / 4 * 3 - padding) % 8 == 0
  }
}

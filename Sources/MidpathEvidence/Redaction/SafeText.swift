/// Makes text from evidence safe to show: secrets masked, control characters visible, length cut.
package enum SafeText {
  /// How many characters of one piece of evidence are shown.
  package static let characterLimit = 600

  /// What is shown of `text`; every observation's text goes through here.
  package static func shown(_ text: String) -> String {
    cut(visible(SecretMask.masked(text)))
  }

  /// `text` with control, direction and invisible characters written out, such as `\x1b`.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": shown += "\\n"
      case "\r": shown += "\\r"
      case "\t": shown += " "
      case _ where !isUnsafe(scalar): shown.unicodeScalars.append(scalar)
      case _ where scalar.value <= 0xFF: shown += "\\x" + padded(scalar.value)
      default: shown += "\\u{" + String(scalar.value, radix: 16) + "}"
      }
    }
    return shown
  }

  /// The first ``characterLimit`` characters of `text`, with `…` where more was there.
  ///
  /// A letter with endless combining marks counts each of them.
  package static func cut(_ text: String, to limit: Int = characterLimit) -> String {
    let scalars = text.unicodeScalars
    guard
      let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x061C, 0x180E, 0xFEFF: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func padded(_ value: UInt32) -> String {
    (value < 16 ? "0" : "") + String(value, radix: 16)
  }
}

extension Unicode.Scalar {
  /// The columns of a terminal it takes: 0 for marks on another character, 2 for wide ones.
  var displayWidth: Int {
    if value < 0x300 { return 1 }
    if value == 0xFE0F { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1160...0x11FF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F: return 2
    case 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60: return 2
    case 0xFFE0...0xFFE6, 0x20000...0x3FFFD: return 2
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }
}

extension StringProtocol {
  /// The columns of a terminal it takes, rather too many than too few.
  package var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }
}

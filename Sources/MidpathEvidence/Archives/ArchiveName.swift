/// The name of an archive's entry as a path below the archive, or why it can be none.
///
/// A name that leads out is refused and not bent into a harmless one: it is a sign of a broken or
/// hostile archive, and what is shown would no longer be what stands there.
enum ArchiveName {
  /// The path: UTF-8 where the bytes are, else what Windows writes; `/` for backslashes, without
  /// empty parts and `.`.
  static func path(
    _ bytes: [UInt8], limits: ArchiveLimits = .standard
  ) throws(ArchiveError) -> String {
    guard bytes.count <= limits.nameBytes else {
      throw ArchiveError(reason: "has a name of more than \(limits.nameBytes) bytes: not read")
    }
    // Both separators are one byte in every encoding that is told here.
    let parts = bytes.split { isSeparator($0) }.filter { !$0.elementsEqual(".".utf8) }
    guard bytes.first.map(isSeparator) != true, parts.first.map(isDrive) != true else {
      throw ArchiveError(reason: "has an absolute path as its name: not read")
    }
    guard !parts.contains(where: { $0.elementsEqual("..".utf8) }) else {
      throw ArchiveError(reason: "has a name that leads out of the archive: not read")
    }
    guard parts.count <= limits.nameDepth else {
      throw ArchiveError(reason: "lies more than \(limits.nameDepth) folders deep: not read")
    }
    return text(Array(parts.joined(separator: "/".utf8)))
  }

  /// Whether a file holds what macOS keeps beside another one, under that one's name.
  static func isMacMetadata(_ path: String) -> Bool {
    path == "__MACOSX" || path.hasPrefix("__MACOSX/")
      || EvidencePath.name(of: path).hasPrefix("._")
  }

  /// The name for people, whatever is in it.
  static func shown(_ bytes: [UInt8]) -> String {
    SafeText.cut(SafeText.visible(text(Array(bytes.prefix(SafeText.characterLimit + 1)))))
  }

  /// UTF-8, or one of the two encodings that zip programs on Windows use.
  ///
  /// Code page 437 has its letters where Windows-1252 has signs that hardly occur in names.
  private static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let high = bytes.filter { $0 >= 0x80 }
    guard high.allSatisfy({ (0x80...0xA5).contains($0) || $0 == 0xE1 }) else {
      return DecodedText(windows1252: bytes).text
    }
    return String(
      String.UnicodeScalarView(
        bytes.map { byte in
          switch byte {
          case ..<0x80: Unicode.Scalar(byte)
          case 0xE1: "ß"
          default: letters437[Int(byte) - 0x80]
          }
        }))
  }

  /// What code page 437 has at 0x80 to 0xA5.
  private static let letters437 = Array("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑ".unicodeScalars)

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  /// Whether a part begins with a letter and a colon, as drives do.
  private static func isDrive(_ part: ArraySlice<UInt8>) -> Bool {
    guard part.count >= 2, let letter = part.first else { return false }
    return Unicode.Scalar(letter).properties.isAlphabetic && letter < 0x80
      && part.dropFirst().first == UInt8(ascii: ":")
  }
}

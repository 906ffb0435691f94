/// Why an archive or a file in it cannot be read further: the end of a sentence that begins with
/// its name.
package struct ArchiveError: Error, Hashable, CustomStringConvertible {
  /// What is wrong and, where something can be done, what to do; safe to show.
  package let reason: String

  /// The reason, for where any error is told.
  package var description: String { reason }
}

extension ArchiveError {
  /// What needs a password.
  static let encrypted = ArchiveError(
    reason: "is encrypted: unpack it with its password and give the folder")

  /// What is named as an archive and is none.
  static let noArchive = ArchiveError(
    reason: "is named as an archive and is none by its content: fetch it again")

  /// What lies deeper than anybody packs logs.
  static let tooDeep = ArchiveError(
    reason: "is an archive in an archive in an archive: not looked into. Unpack it and give it by "
      + "itself")

  /// What libarchive could not read; `words` are its own.
  static func damaged(_ words: String) -> ArchiveError {
    let lower = words.lowercased()
    let shown = words.isEmpty ? "" : " (\(SafeText.shown(words)))"
    if lower.contains("encrypt") || lower.contains("passphrase") { return .encrypted }
    if lower.contains("unsupported") || lower.contains("not supported") {
      return ArchiveError(reason: "is packed in a way that cannot be read here\(shown)")
    }
    if lower.contains("unrecognized archive format") {
      return ArchiveError(reason: "is cut off or damaged at its beginning: fetch it again")
    }
    if lower.contains("truncated") || lower.contains("unexpected end") {
      return ArchiveError(reason: "is cut off here\(shown): fetch it again")
    }
    return ArchiveError(reason: "is damaged or cut off here\(shown): fetch it again")
  }
}

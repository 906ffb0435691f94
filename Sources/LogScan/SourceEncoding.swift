/// How the bytes of a source were written before they became the UTF-8 that is scanned.
package enum SourceEncoding: Sendable, Hashable {
  /// Handed on as they are; UTF-8 as a rule, though nobody checks.
  case bytes
  /// As they are, but for a UTF-8 byte order mark that was dropped.
  case utf8WithMark
  /// Two bytes a unit, the lower first.
  case utf16LittleEndian
  /// Two bytes a unit, the higher first.
  case utf16BigEndian
}

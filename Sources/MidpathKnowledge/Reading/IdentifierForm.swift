/// The form of ids: lower-case letters, digits, `-` and `.`.
enum IdentifierForm {
  /// Complains when an id has another form.
  static func check(_ id: MarkedText, hasArea: Bool, log: ReadingLog) {
    let isPlain = id.text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
    }
    let parts = id.text.split(separator: ".", omittingEmptySubsequences: false)
    if !isPlain || parts.contains(where: \.isEmpty) {
      log.complain(id.mark, "the id '\(id.text)' has more than a-z, 0-9, '-' and '.' in it")
    } else if hasArea, parts.count < 2 {
      log.complain(id.mark, "the id '\(id.text)' has no area: write area.name")
    }
  }
}

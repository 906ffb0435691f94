/// A position in XML that may be broken, with its line.
struct XMLCursor {
  let bytes: [UInt8]
  private(set) var position = 0
  /// 1-based.
  private(set) var line = 1

  /// The first comment that XML does not allow: with `--` in it, or never closed.
  private(set) var commentProblem: XMLProblem?
  private var lineStart = 0

  /// Starts at the beginning.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte at the position, or nil at the end.
  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Goes one byte on.
  mutating func advance() {
    guard position < bytes.count else { return }
    if bytes[position] == UInt8(ascii: "\n") {
      line += 1
      lineStart = position + 1
    }
    position += 1
  }

  /// Goes on to `target`.
  mutating func advance(to target: Int) {
    while position < min(target, bytes.count) { advance() }
  }

  /// Whether `word`, given in lower case, stands here.
  func has(_ word: String) -> Bool {
    var place = position
    for expected in word.utf8 {
      guard place < bytes.count, MaskedLine.lowercased(bytes[place]) == expected else {
        return false
      }
      place += 1
    }
    return true
  }

  /// Goes to the next `<` outside comments and CDATA; false at the end.
  ///
  /// A comment that nobody closes goes to the end.
  mutating func findTag() -> Bool {
    while let byte {
      guard byte == UInt8(ascii: "<") else {
        advance()
        continue
      }
      if has("<!--") {
        skipComment()
      } else if has("<![cdata[") {
        skip(through: "]]>")
      } else {
        return true
      }
    }
    return false
  }

  /// 1-based, in bytes.
  var column: Int { position - lineStart + 1 }

  private mutating func skipComment() {
    let opened = XMLProblem("this comment is never closed", line: line, column: column)
    advance(to: position + 4)
    while byte != nil {
      if has("-->") {
        advance(to: position + 3)
        return
      }
      if commentProblem == nil, has("--") {
        commentProblem = XMLProblem("a comment must not hold --", line: line, column: column)
      }
      advance()
    }
    commentProblem = commentProblem ?? opened
  }

  private mutating func skip(through word: String) {
    while byte != nil {
      if has(word) {
        advance(to: position + word.utf8.count)
        return
      }
      advance()
    }
  }
}
